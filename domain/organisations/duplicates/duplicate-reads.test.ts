import { expect, test } from "vitest";
import { member, organisation, staff, visitor } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { duplicatesOfApplication, duplicatesOfOrganisation } from "./duplicate-reads.ts";

test("staff see members and other applications that may be the applicant, each with a score and reasons", async () => {
  const reviewer = await staff();
  const vive = await organisation({ name: "VIVEBiotech" });
  await organisation({ name: "Viralgen" });
  const { id } = await submittedApplication({ organisation: "ViveBioetch" });
  const other = await submittedApplication({ organisation: "Vive Bioetch, S.L." });
  const { organisations, applications } = await duplicatesOfApplication(reviewer, id);
  expect(organisations).toMatchObject([{ id: vive, name: "VIVEBiotech", reasons: ["nearName"] }]);
  expect(applications).toMatchObject([{ id: other.id, reference: other.reference, reasons: ["sameName"] }]);
  expect(organisations[0]?.score).toBeGreaterThan(0.5);
});

test("nobody else learns of them", async () => {
  const own = await organisation({ name: "VIVEBiotech" });
  const { id } = await submittedApplication({ organisation: "ViveBioetch" });
  for (const ctx of [visitor(), await member(own)]) {
    expect(await duplicatesOfApplication(ctx, id)).toEqual({ organisations: [], applications: [] });
    expect(await duplicatesOfOrganisation(ctx, own)).toEqual([]);
  }
});

test("of an organisation its like are shown, not itself", async () => {
  const [one, two] = [await organisation({ name: "Histocell S.L." }), await organisation({ name: "HISTOCELL, SOCIEDAD LIMITADA" })];
  expect(await duplicatesOfOrganisation(await staff(), one)).toMatchObject([{ id: two, reasons: ["sameName"] }]);
  expect(await duplicatesOfOrganisation(await staff(), "none")).toEqual([]);
});
