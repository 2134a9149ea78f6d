import { expect, test } from "vitest";
import { NO_VALUES } from "#test/mail/no-values";
import { HideOrganisation, SaveProfile } from "./input.ts";
import { PROFILE } from "./profile/profile-fields.ts";

const ID = "0".repeat(26);
const sent = (given: Record<string, unknown> = {}) =>
  SaveProfile.safeParse({ organisationId: ID, version: "3", name: "Made-up", ...given });
const stored = (given: Record<string, unknown>) => sent(given).data;
const wrong = (given: Record<string, unknown>) => sent(given).error?.issues.map(({ path }) => path.join("."));

test("a name alone is enough to save; what is left out is nothing, not an empty text", () => {
  expect(stored({})).toMatchObject({
    version: 3,
    sectors: [],
    short: NO_VALUES,
    kind: null,
    website: null,
    founded: null,
    contactEmail: null,
  });
});

test("texts are kept by language, normalised, and the empty ones dropped", () => {
  const given = { short: { en: "  Café\u0301 ".normalize("NFD"), es: undefined }, text: { eu: "bat\r\nbi" } };
  expect(stored(given)).toMatchObject({ short: { en: "  Café\u0301 ".normalize("NFC").trim() }, text: { eu: "bat\nbi" } });
  expect(stored(given)?.short).not.toHaveProperty("es");
});

test("sectors stand in the order of the chain, each once", () => {
  expect(stored({ sectors: ["services", "pharma", "pharma"] })?.sectors).toEqual(["pharma", "services"]);
});

test("a website without a scheme gets https", () => {
  expect(stored({ website: "example.org" })?.website).toBe("https://example.org");
});

test.each([
  ["no name", { name: undefined }, "name"],
  ["a name over its limit", { name: "x".repeat(161) }, "name"],
  ["a name with a line break", { name: "a\nb" }, "name"],
  ["a name that turns the reading direction", { name: "a\u202eb" }, "name"],
  ["a short text over its limit", { short: { en: "x".repeat(PROFILE.short.limit + 1) } }, "short.en"],
  ["a text with a control character", { text: { eu: "a\u0000b" } }, "text.eu"],
  ["a language we do not have", { short: { fr: "Capteurs" } }, "short"],
  ["a kind we do not have", { kind: "castle" }, "kind"],
  ["a sector we do not have", { sectors: ["alchemy"] }, "sectors.0"],
  ["a region we do not have", { region: "DE300" }, "region"],
  ["a country we do not have", { country: "XX" }, "country"],
  ["a website that runs a script", { website: "javascript:alert(1)" }, "website"],
  ["a year that is none", { founded: "soon" }, "founded"],
  ["a year to come in a thousand years", { founded: "3026" }, "founded"],
  ["nobody who works there", { people: "0" }, "people"],
  ["half a person", { people: "1.5" }, "people"],
  ["an address that is none", { contactEmail: "ane" }, "contactEmail"],
])("%s is refused at its field", (_, given, field) => {
  expect(wrong(given)).toEqual([field]);
});

test.each(["status", "publishedAt", "slug", "madeUp", "aliases"])("%s is no field of any form", (field) => {
  expect(sent({ [field]: "x" }).success).toBe(false);
});

test("a hiding needs a reason that says something", () => {
  expect(HideOrganisation.safeParse({ organisationId: ID, reason: "   no   " }).success).toBe(false);
  expect(HideOrganisation.safeParse({ organisationId: ID, reason: "Please name your source." }).success).toBe(true);
});
