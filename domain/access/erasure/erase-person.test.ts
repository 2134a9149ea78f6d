import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, readings } from "#db/schema/access";
import { applicationComments } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { noteReading } from "#domain/access/people/note-reading";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { sendApplication } from "#domain/membership/application/send-application";
import { commentOnQuestion } from "#domain/membership/collaborators/comment-on-question";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { DAY, later } from "#lib/clock";
import { as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf, proposed } from "#test/fixtures/administrators";
import { applicationOf, asApplicant, claimedApplication, draftApplication, filledApplication } from "#test/fixtures/applications";
import { collaborator } from "#test/fixtures/collaborators";
import { stale, tally } from "#test/mail/mailed";
import { erasePerson } from "./erase-person.ts";

const statusOf = async (id: string) =>
  (await context().db.select({ status: people.status }).from(people).where(eq(people.id, id)))[0]?.status;

test("an administrator erases somebody: the row is blank, what they had taken waits for another, and they are told", async () => {
  const admin = await staff("staffAdmin");
  const reviewer = await staff("reviewer", { email: "miren@example.org" });
  const { reference } = await claimedApplication(reviewer);
  const personId = idOf(reviewer);
  await noteReading(admin, { what: "person", subjectId: personId });
  expect(await erasePerson(admin, { personId })).toMatchObject({ ok: true });
  expect(await context().db.select().from(people).where(eq(people.id, personId))).toMatchObject([
    { email: "", firstName: "—", lastName: "", nameKey: "", position: "", status: "erased" },
  ]);
  expect(await applicationOf(reference)).toMatchObject({ assignedTo: null });
  expect(await context().db.$count(readings)).toBe(0);
  expect(await mailsTo("miren@example.org")).toMatchObject([{ template: "person-erased", status: "waiting" }]);
  expect((await auditOf(personId)).at(-1)).toEqual({ action: "person.erased", actorId: idOf(admin), facts: {} });
  expect(await erasePerson(admin, { personId })).toMatchObject({ refusal: "not_found" });
});

test("not the last owner of a member without the next one, an administrator, somebody about whom a proposal waits, or one with an open application", async () => {
  const [admin, second] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const organisationId = await organisation();
  const owner = idOf(await member(organisationId));
  expect(await erasePerson(admin, { personId: owner })).toMatchObject({ refusal: "organisation.last_owner" });
  await transact(context(), (ctx) => ctx.db.update(organisations).set({ status: "closed" }).where(eq(organisations.id, organisationId)));
  expect(await erasePerson(admin, { personId: owner })).toMatchObject({ ok: true });
  expect(await erasePerson(admin, { personId: idOf(second) })).toMatchObject({ refusal: "person.administrator" });
  const waiting = await person();
  await proposed(admin, waiting);
  expect(await erasePerson(admin, { personId: waiting })).toMatchObject({ refusal: "administrator.waiting" });
  const { email } = await draftApplication();
  const applicant = await person({ email });
  expect(await erasePerson(admin, { personId: applicant })).toMatchObject({ refusal: "person.application_open" });
  expect([await statusOf(waiting), await statusOf(applicant)]).toEqual(["active", "active"]);
});

test("of an application that became a member only what is the person's own goes: its number since, and what colleagues said, stay", async () => {
  const reviewer = await staff();
  const [old, now] = ["+34 943 00 00 01", "+34 943 00 00 02"];
  const [kept, taken] = [
    await filledApplication({}, context(), { answers: { phone: now } }),
    await filledApplication({}, context(), { answers: { phone: old } }),
  ];
  const helper = await collaborator(kept, "comment");
  for (const ctx of [helper.ctx, asApplicant(kept.id)])
    expectDone(await commentOnQuestion(ctx, { reference: kept.reference, question: "short", text: "Is it long enough?" }));
  const phones = [];
  for (const { id, reference, email } of [kept, taken]) {
    expectDone(await sendApplication(asApplicant(id), { reference }));
    expectDone(await claimApplication(reviewer, { applicationId: id }));
    const { organisationId } = expectDone(await approveApplication(reviewer, { applicationId: id }));
    const its = eq(organisations.id, organisationId);
    if (id === kept.id) await transact(reviewer, ({ db }) => db.update(organisations).set({ phone: "+34 943 00 00 03" }).where(its));
    expectDone(await erasePerson(await staff("staffAdmin"), { personId: await person({ email }) }));
    phones.push(...(await context().db.select({ phone: organisations.phone }).from(organisations).where(its)));
  }
  expect(phones).toEqual([{ phone: "+34 943 00 00 03" }, { phone: null }]);
  const authors = await context().db.select({ author: applicationComments.author }).from(applicationComments);
  expect(authors.map(({ author }) => author).toSorted()).toEqual([expect.stringMatching(/^Lankide/), "—"]);
});

test("a proposal that nobody answered in its time keeps nobody from being erased", async () => {
  const admin = await staff("staffAdmin");
  await staff("staffAdmin");
  const personId = await person();
  await proposed(admin, personId);
  const after = (days: number): Context => {
    const now = later(admin.now, days * DAY);
    return { ...admin, now, actor: { ...admin.actor, signedInAt: now } as Context["actor"] };
  };
  expect(await erasePerson(after(6), { personId })).toMatchObject({ refusal: "administrator.waiting" });
  expect(await erasePerson(after(7), { personId })).toMatchObject({ ok: true });
});

test("an owner beside another is erased, and the organisation keeps the other", async () => {
  const organisationId = await organisation();
  const [one] = [await member(organisationId), await member(organisationId)];
  expect(await erasePerson(await staff("staffAdmin"), { personId: idOf(one) })).toMatchObject({ ok: true });
});

test("nobody but an administrator, not themselves, and with a fresh sign-in", async () => {
  const admin = await staff("staffAdmin");
  const personId = await person();
  for (const [ctx, refusal] of [
    [visitor(), "not_found"],
    [await as(personId), "not_found"],
    [await staff(), "forbidden"],
    [stale(admin), "step_up_needed"],
  ] as const)
    expect(await erasePerson(ctx, { personId })).toMatchObject({ refusal });
  expect(await erasePerson(admin, { personId: idOf(admin) })).toMatchObject({ refusal: "yourself" });
});

test("of two administrators at once one erases", async () => {
  const [one, two] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const personId = await person();
  const outcomes = await Promise.all([erasePerson(one, { personId }), erasePerson(two, { personId })]);
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["not_found"] });
});
