import fc from "fast-check";
import { expect, test } from "vitest";
import { waitingChange } from "#domain/organisations/changes/waiting-change";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import { member, organisation, visitor } from "#test/builders";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { checkNace, NACE_SECTIONS, naceSection } from "./nace.ts";
import { checkNuts, isNutsOf, nutsName } from "./nuts.ts";
import { NUTS_3 } from "./nuts-3.ts";
import { problemsOfNumbers } from "./profile-identifiers.ts";

const answer = (checked: ReturnType<typeof checkNace>) => (checked.ok ? checked.value : checked.why);

// Source: NUTS 2024, Eurostat.
test.each([
  ["ES212", "ES212"],
  [" es211 ", "ES211"],
  ["EL303", "EL303"],
  ["ES21", "format"],
  ["ES2121", "format"],
  ["ES219", "checksum"],
  ["ZZ111", "checksum"],
  ["212", "format"],
])("the NUTS code %j is %s", (typed, expected) => {
  expect(answer(checkNuts(typed))).toBe(expected);
});

test("every region of the list is found by its code, with its name, in its own country", () => {
  const regions = Object.entries(NUTS_3).flatMap(([country, list]) => list.split("|").map((region) => [country, ...region.split("=")]));
  expect(regions.length).toBeGreaterThan(1100);
  expect(regions.filter(([country]) => country === "ES")).toHaveLength(59);
  for (const [country = "", code = "", name = ""] of regions) {
    expect(answer(checkNuts(code.toLowerCase()))).toBe(code);
    expect(nutsName(code)).toBe(name);
    expect(isNutsOf(code, country === "EL" ? "GR" : country)).toBe(true);
  }
  expect([nutsName("ES212"), nutsName("ES211"), isNutsOf("ES212", "FR")]).toEqual(["Gipuzkoa", "Araba/Álava", false]);
});

// Source: NACE Rev. 2.1, Delegated Regulation (EU) 2023/137.
test.each([
  ["72", "72"],
  ["72.1", "72.1"],
  ["72.10", "72.10"],
  ["N72.10", "72.10"],
  ["7210", "72.10"],
  [" n 72.1 ", "72.1"],
  ["M72", "checksum"],
  ["45", "checksum"],
  ["34.1", "checksum"],
  ["00", "checksum"],
  ["72.01", "format"],
  ["7", "format"],
  ["72.100", "format"],
  ["research", "format"],
])("the NACE code %j is %s", (typed, expected) => {
  expect(answer(checkNace(typed))).toBe(expected);
});

test("there are 22 sections and 87 divisions, and what is stored is stored again as it is", () => {
  const divisions = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0")).filter((code) => naceSection(code));
  expect([NACE_SECTIONS.length, divisions.length]).toEqual([22, 87]);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), (typed) => {
      const checked = checkNace(typed);
      if (checked.ok) expect(answer(checkNace(checked.value))).toBe(checked.value);
    }),
  );
});

const problems = (outcome: Awaited<ReturnType<typeof saveProfile>>) =>
  outcome.ok ? {} : Object.fromEntries(Object.entries(outcome.details ?? {}).map(([name, text]) => [name, JSON.parse(String(text)).code]));

test("a VAT number is checked and stored as its country writes it, and a region must be in the country", async () => {
  const id = await organisation();
  const owner = await member(id);
  const save = (given: object, version = 0) => saveProfile(owner, profileInput(id, { version, ...given }));
  expect(problems(await save({ country: "ES", vat: "A48265168" }))).toEqual({ vat: "vat.checksum" });
  expect(problems(await save({ country: "ES", vat: "A4826516" }))).toEqual({ vat: "vat.length" });
  expect(problems(await save({ country: "DE", vat: "FR40303265045", nuts: "ES212" }))).toEqual({
    vat: "vat.country",
    nuts: "nuts.country",
  });
  expect(refusalOf(await save({ country: "ES", vat: "es a-48265169", nuts: "ES213", nace: "64.19", pic: "999975620" }))).toBeUndefined();
  expect((await ownProfile(owner, id))?.profile).toMatchObject({ vat: "A48265169", nuts: "ES213", nace: "64.19", pic: "999975620" });
  expect(problems(await save({ country: "FR", vat: "A48265169", nuts: "ES213" }, 1))).toEqual({ vat: "vat.length", nuts: "nuts.country" });
});

test("another VAT number of a listed organisation waits for the office; the first one does not", async () => {
  const { id, owner } = await listed({ country: "ES" });
  const save = (vat: string, version: number) => saveProfile(owner, profileInput(id, { country: "ES", vat, version }));
  expect(await save("A48265169", 1)).toMatchObject({ value: { waiting: [] } });
  expect(await save("A48010615", 2)).toMatchObject({ value: { waiting: ["vat"] } });
  expect((await ownProfile(owner, id))?.profile.vat).toBe("A48265169");
  expect((await waitingChange(owner, id))?.asked).toEqual({ vat: "A48010615" });
});

test("a form of which something else is wrong is told of its numbers too, and only those who may change the profile", async () => {
  const { id, owner } = await listed();
  const sent = { organisationId: id, country: "ES", vat: "B1234", nuts: "fr101" };
  const found = await problemsOfNumbers(owner, sent);
  expect(Object.entries(found).map(([field, problem]) => [field, JSON.parse(problem).code])).toEqual([
    ["vat", "vat.length"],
    ["nuts", "nuts.country"],
  ]);
  expect(await problemsOfNumbers(owner, { organisationId: id, country: "ES", vat: "", nuts: "" })).toEqual({});
  for (const ctx of [visitor(), await member(await organisation()), await member(id, "viewer")])
    expect(await problemsOfNumbers(ctx, sent)).toEqual({});
});
