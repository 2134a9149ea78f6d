import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { ChosenLevels } from "#domain/organisations/state";
import { member, organisation, staff, visitor } from "#test/builders";
import { issued, signed } from "#test/fixtures/commitments";
import { asker, consortium, partner } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { sheetPage } from "./sheet-page.ts";

const CONTACT = { contactName: "Kanari Etxeberria", contactEmail: "kanari@example.org" };
const change = (id: string, set: Partial<typeof organisations.$inferInsert>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.update(organisations).set(set).where(eq(organisations.id, id)),
  );
const slugOf = async (id: string) =>
  (await context().db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id)))[0]?.slug ?? "";

/** A consortium with a partner whose contact its levels show to partners. */
async function withPartner(visibility: ChosenLevels = { contactName: "partners", contactEmail: "partners" }) {
  const made = await consortium();
  const { id } = await listed();
  await change(id, { ...CONTACT, visibility });
  return { made, slug: await slugOf(id), of: await partner(made, 0, id) };
}
const said = async (ctx: Context, slug: string, of: string) => JSON.stringify(await sheetPage(ctx, slug, of));

test("the people of every partner read each partner's sheet, and nobody else does", async () => {
  const { made, slug, of } = await withPartner();
  const other = await partner(made, 1);
  for (const inside of [made.coordinator, of.ctx, other.ctx]) expect(await said(inside, made.slug, slug)).toContain("Kanari");
  const asking = await asker(made, 1);
  const outside = [asking.ctx, await member(await organisation()), await staff("staffAdmin"), await staff("reviewer"), visitor()];
  for (const ctx of outside) expect(await sheetPage(ctx, made.slug, slug)).toBeUndefined();
  for (const none of [await slugOf((await listed()).id), "nobody"])
    expect(await sheetPage(made.coordinator, made.slug, none)).toBeUndefined();
});

test("whoever left reads no sheet any more, and has none", async () => {
  const { made, slug, of } = await withPartner();
  const other = await partner(made, 1);
  await leaveConsortium(of.ctx, { consortiumId: made.id, organisationId: of.organisationId });
  expect(await sheetPage(of.ctx, made.slug, slug)).toBeUndefined();
  expect(await sheetPage(other.ctx, made.slug, slug)).toBeUndefined();
});

test("a sheet says what partners may read, also to the organisation's own people", async () => {
  const { made, slug, of } = await withPartner({ contactName: "own", contactEmail: "partners" });
  for (const ctx of [made.coordinator, of.ctx])
    expect((await sheetPage(ctx, made.slug, slug))?.sheet.contacts).toEqual([{ unit: null, name: null, email: CONTACT.contactEmail }]);
  const [theirs, own] = [await sheetPage(made.coordinator, made.slug, slug), await sheetPage(of.ctx, made.slug, slug)];
  expect(own?.version).toBe(theirs?.version);
});

test.each(["hidden", "suspended", "lapsed", "closed"] as const)("of an organisation that is %s no contact is named", async (status) => {
  const { made, slug, of } = await withPartner();
  await change(of.organisationId, { status });
  expect(await said(made.coordinator, made.slug, slug)).not.toContain("Kanari");
});

test("a sheet has a new version once the commitment changes, and the same one as long as nothing does", async () => {
  const { made, slug, of } = await withPartner();
  const before = await sheetPage(made.coordinator, made.slug, slug);
  expect((await sheetPage(made.coordinator, made.slug, slug))?.version).toBe(before?.version);
  await issued(made);
  await signed(made, of.ctx, of.organisationId);
  const after = await sheetPage(made.coordinator, made.slug, slug);
  expect(after?.sheet.commitment.state).toBe("signed");
  expect(after?.version).not.toBe(before?.version);
});
