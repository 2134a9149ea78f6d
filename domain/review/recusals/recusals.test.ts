import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { applicationAnswers, applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { recusals } from "#db/schema/review";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { groupKey } from "#domain/organisations/duplicates/group-key";
import { addNote } from "#domain/review/application/add-note";
import { readDocument } from "#domain/review/application/read-document";
import { applicationForReview, declaredRecusal } from "#domain/review/application/review-reads";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { setPoint } from "#domain/review/changes/set-point";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { queuePage } from "#domain/review/queue/queue-reads";
import { as, auditOf, organisation, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { declareRecusal } from "./declare-recusal.ts";
import { withdrawRecusal } from "./withdraw-recusal.ts";

const recusal = "My sister is its finance director.";
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const write = (body: (ctx: Context) => Promise<unknown>) => transact(context({ actor: { kind: "system", name: "test" } }), body);
const declarations = (applicationId: string) =>
  context().db.select({ reason: recusals.reason }).from(recusals).where(eq(recusals.applicationId, applicationId));

/** A reviewer who acts for an organisation. */
async function reviewerOf(given: { name: string; groupName?: string }) {
  const reviewer = await staff();
  const organisationId = await organisation(given);
  await write(async (ctx) => {
    await ctx.db
      .update(organisations)
      .set({ groupName: given.groupName ?? null, groupKey: groupKey(given.groupName) })
      .where(eq(organisations.id, organisationId));
    await ctx.db.insert(organisationPeople).values({ organisationId, personId: idOf(reviewer), role: "viewer", since: ctx.now });
  });
  return as(idOf(reviewer));
}
const inGroup = (applicationId: string, group: string) =>
  write(async (ctx) => {
    await ctx.db.insert(applicationAnswers).values({ applicationId, question: "group", value: group, updatedAt: ctx.now });
  });

test("whoever declares a conflict gives it back, sees no note and may do nothing with it", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await addNote(reviewer, { applicationId: id, text: "Known from a fair." });
  await setPoint(reviewer, { applicationId: id, question: "organisation", text: "Is this the legal name?" });
  expect(await declareRecusal(reviewer, { applicationId: id, recusal })).toMatchObject({ ok: true });

  expect(await applicationOf(reference)).toMatchObject({ assignedTo: null, status: "submitted" });
  expect(await declarations(id)).toEqual([{ reason: recusal }]);
  expect((await auditOf(id)).slice(-2).map(({ action }) => action)).toEqual(["application.recusal_declared", "application.released"]);
  const refusal = "review.recusal_declared";
  expect(await addNote(reviewer, { applicationId: id, text: "And more." })).toMatchObject({ refusal });
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ refusal });
  expect(await refuseApplication(reviewer, { applicationId: id, reason: "No." })).toMatchObject({ refusal });
  expect(await declareRecusal(reviewer, { applicationId: id, recusal })).toMatchObject({ refusal });
  expect(await applicationForReview(reviewer, id)).toBeUndefined();
  expect(await declaredRecusal(reviewer, id)).toMatchObject({ id, mayWithdraw: true });

  const admin = await staff("staffAdmin");
  expect(await applicationForReview(admin, id)).toMatchObject({
    notes: [{ text: "Known from a fair." }],
    drafts: [{ question: "organisation" }],
  });
  expect(await assignApplication(admin, { applicationId: id, personId: idOf(reviewer) })).toMatchObject({
    refusal: "application.assignee_is_party",
  });
});

test("a conflict is withdrawn by whoever declared it, and both stay in the audit", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  expect(await withdrawRecusal(reviewer, { applicationId: id })).toMatchObject({ refusal: "review.not_recused" });
  await declareRecusal(reviewer, { applicationId: id, recusal });
  expect(await withdrawRecusal(await staff("staffAdmin"), { applicationId: id })).toMatchObject({ refusal: "review.not_recused" });
  expect(await withdrawRecusal(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  const actions = (await auditOf(id)).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(["application.recusal_declared", "application.recusal_withdrawn"]));
});

test("of two declarations at once one is stored", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  const both = await Promise.all([1, 2].map(() => declareRecusal(reviewer, { applicationId: id, recusal })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await declarations(id)).toHaveLength(1);
});

test("no visitor, applicant or finished application has recusals", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  for (const who of [visitor(), asApplicant(id)]) {
    expect(await declareRecusal(who, { applicationId: id, recusal })).toMatchObject({ refusal: "forbidden" });
    expect(await withdrawRecusal(who, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
  }
  expect(await declareRecusal(reviewer, { applicationId: "0".repeat(26), recusal })).toMatchObject({ refusal: "not_found" });
  await refuseApplication(reviewer, { applicationId: id, reason: "It has no seat here." });
  expect(await declareRecusal(reviewer, { applicationId: id, recusal })).toMatchObject({ refusal: "application.already_decided" });
});

test.each<[string, { name: string; groupName?: string }, { organisation: string; group?: string }]>([
  ["both name the group", { name: "Basajaun Robotika", groupName: "Grupo  TÁRTALO" }, { organisation: "Mari Bio", group: "Grupo Tártalo" }],
  ["the group is the reviewer's organisation", { name: "Olentzero Holding" }, { organisation: "Ikatz Labs", group: "OLENTZERO holding" }],
  ["the applicant is the reviewer's group", { name: "Lamia Sensing", groupName: "Lamia Taldea" }, { organisation: "Lamia taldea" }],
])("of the same group: %s", async (_, own, { organisation, group }) => {
  const reviewer = await reviewerOf(own);
  const { id } = await submittedApplication({ organisation });
  if (group) await inGroup(id, group);
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ refusal: "review.same_group" });
  expect(await claimApplication(await staff(), { applicationId: id })).toMatchObject({ ok: true });
});

test("another group is no conflict, nor is naming none", async () => {
  const reviewer = await reviewerOf({ name: "Galtzagorri", groupName: "Grupo Tártalo" });
  const { id } = await submittedApplication();
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  const other = await submittedApplication();
  await inGroup(other.id, "Grupo Tarta");
  expect(await claimApplication(reviewer, { applicationId: other.id })).toMatchObject({ ok: true });
  const [row] = await context().db.select({ assignedTo: applications.assignedTo }).from(applications).where(eq(applications.id, other.id));
  expect(row?.assignedTo).toBe(idOf(reviewer));
});

test("whoever declared a conflict finds the application by nothing that it says, and its row holds none of it", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer, { organisation: "Haizsoro Zerbitzuak", firstName: "Lorea" });
  const found = async (query: Partial<typeof WHOLE_QUEUE>) => (await queuePage(reviewer, { ...WHOLE_QUEUE, ...query })).rows;
  expect(await found({ q: "lorea" })).toHaveLength(1);
  await declareRecusal(reviewer, { applicationId: id, recusal });
  const narrowed = [{ q: "lorea" }, { q: "haizsoro" }, { kind: "company" }, { country: "ES" }, { sector: "devices" }] as const;
  for (const query of narrowed) expect(await found(query)).toEqual([]);
  expect(await found({})).toMatchObject([{ id, applicant: "", kind: null, country: "", checks: [], sectors: [], recusal: true }]);
  expect(await readDocument(reviewer, { applicationId: id, document: "any" })).toMatchObject({ refusal: "review.recusal_declared" });
  await withdrawRecusal(reviewer, { applicationId: id });
  expect(await found({ q: "lorea" })).toMatchObject([{ recusal: false }]);
});
