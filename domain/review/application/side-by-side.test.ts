import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { transact } from "#domain/kernel/transact";
import { duplicatesOfApplication } from "#domain/organisations/duplicates/duplicate-reads";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { member, organisation, staff, visitor } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { sideBySide } from "./side-by-side.ts";

const beside = async (ctx: Awaited<ReturnType<typeof staff>>, id: string) => sideBySide(ctx, id, await duplicatesOfApplication(ctx, id));

test("an application is beside each that it may be, field by field; what only is written otherwise is the same", async () => {
  const reviewer = await staff();
  const vive = await organisation({ name: "VIVEBiotech" });
  const known = { country: "ES", town: "Donostia", website: "https://www.vive.example/en", contactEmail: "info@vive.example", pic: "999" };
  await transact(reviewer, async (ctx) => ctx.db.update(organisations).set(known).where(eq(organisations.id, vive)));
  const { id } = await submittedApplication({ organisation: "ViveBioetch", email: "ane@vive.example" });
  const other = await submittedApplication({ organisation: "Vive Bioetch, S.L.", email: "jon@elsewhere.example" });
  const found = await beside(reviewer, id);
  expect([...found.keys()].sort()).toEqual([vive, other.id].sort());
  const ofMember = new Map(found.get(vive)?.map((row) => [row.field, row]));
  expect(ofMember.get("organisation")).toMatchObject({ own: "ViveBioetch", theirs: "VIVEBiotech", same: false });
  expect(ofMember.get("mailDomain")).toMatchObject({ own: "vive.example", theirs: "vive.example", same: true });
  expect(ofMember.get("country")).toMatchObject({ own: "ES", theirs: "ES", same: true });
  expect(ofMember.get("pic")).toMatchObject({ own: "", theirs: "999", same: false });
  expect(ofMember.has("ror")).toBe(false);
  const [name] = found.get(other.id) ?? [];
  expect(name).toMatchObject({ field: "organisation", own: "ViveBioetch", theirs: "Vive Bioetch, S.L.", same: true });
  expect(JSON.stringify([...found])).not.toContain("ane@");
});

test("nobody but staff sees it, and no reader an application of which they may read nothing", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication({ organisation: "Vive Bioetch" });
  const other = await submittedApplication({ organisation: "ViveBioetch" });
  const found = await duplicatesOfApplication(reviewer, id);
  expect((await sideBySide(reviewer, id, found)).has(other.id)).toBe(true);
  for (const ctx of [visitor(), await member(await organisation())]) expect((await sideBySide(ctx, id, found)).size).toBe(0);
  await declareRecusal(reviewer, { applicationId: other.id, recusal: "A cousin works there." });
  expect((await sideBySide(reviewer, id, found)).has(other.id)).toBe(false);
});
