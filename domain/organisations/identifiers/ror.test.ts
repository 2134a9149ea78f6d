import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationKeys } from "#db/schema/duplicates";
import { context } from "#domain/kernel/context";
import { questionsOf } from "#domain/membership/definition/definition";
import { STANDARD_DEFINITIONS } from "#domain/membership/definition/standard-definitions";
import { SaveProfile } from "#domain/organisations/input";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { KINDS } from "#domain/organisations/state";
import { member, organisation } from "#test/builders";
import { checkIdentifier } from "./identifiers.ts";

// Source: ror.org, the records of the University of the Basque Country, CERN and the Max Planck Society.
const KNOWN = ["000xsnr85", "01ggx4157", "01hhn8329"];

test("known ROR identifiers pass the check digits of ISO/IEC 7064 MOD 97-10, and with any one letter changed none does", () => {
  for (const id of KNOWN) {
    expect(checkIdentifier("ror", "ES", `https://ror.org/${id}`)).toEqual({ ok: true, value: id });
    for (let at = 1; at < id.length; at++) {
      const changed = `${id.slice(0, at)}${id[at] === "7" ? "6" : "7"}${id.slice(at + 1)}`;
      expect(checkIdentifier("ror", "ES", changed), changed).toMatchObject({ ok: false });
    }
  }
});

test("every kind of organisation can give its ROR identifier when it applies", () => {
  for (const kind of KINDS) expect(questionsOf(STANDARD_DEFINITIONS[kind])).toContainEqual({ key: "ror", type: "ror", optional: true });
});

test("a profile keeps its ROR identifier in one form, and the duplicate radar compares by it", async () => {
  const id = await organisation();
  const owner = await member(id);
  const given = (ror: string) => SaveProfile.safeParse({ organisationId: id, version: 0, name: "Made-up Sensors", ror });
  expect(given("000xsnr86").error?.issues).toMatchObject([{ path: ["ror"], params: { code: "ror.checksum" } }]);
  const parsed = given(" https://ror.org/000XSNR85 ");
  expect(parsed.data?.ror).toBe("000xsnr85");
  if (!parsed.success) throw parsed.error;
  expect(await saveProfile(owner, parsed.data)).toMatchObject({ ok: true, value: { changed: expect.arrayContaining(["ror"]) } });
  const keys = await context()
    .db.select({ key: organisationKeys.key })
    .from(organisationKeys)
    .where(eq(organisationKeys.organisationId, id));
  expect(keys.map(({ key }) => key)).toContain("ror:000xsnr85");
});
