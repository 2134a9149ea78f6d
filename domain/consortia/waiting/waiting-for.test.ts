import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { stateCosts } from "#domain/consortia/budget/state-costs";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { startThread } from "#domain/consortia/discussion/start-thread";
import { proposeFirstMeeting } from "#domain/consortia/first-meetings/propose-first-meeting";
import { answerMeeting } from "#domain/consortia/meetings/answer-meeting";
import { proposeMeeting } from "#domain/consortia/meetings/propose-meeting";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { showConsortium } from "#domain/consortia/moderation/show-consortium";
import { StateResult } from "#domain/consortia/results/input";
import { stateResult } from "#domain/consortia/results/state-result";
import { acceptAgreement } from "#domain/consortia/rooms/accept-agreement";
import { setAgreement } from "#domain/consortia/rooms/set-agreement";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { actsFor, as, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { publishedCall } from "#test/fixtures/calls";
import { inDays, issued, signed } from "#test/fixtures/commitments";
import { asker, consortium, invited, partner } from "#test/fixtures/consortia";
import { queryCount } from "#test/query-count";
import { raw } from "#test/raw";
import { byDue, type WaitingThing } from "./state.ts";
import { waitingFor } from "./waiting-for.ts";

const kindsFor = async (ctx: Context, slug?: string) =>
  (await waitingFor(ctx, slug === undefined ? {} : { slug })).map(({ things }) =>
    things.map(({ kind, n }) => (n === 1 ? kind : `${kind} ${n}`)),
  );

test("the coordinator answers requests by the day on which the first ends, and finds partners for each open seat", async () => {
  const made = await consortium();
  expect(await kindsFor(made.coordinator)).toEqual([["roles 3"]]);
  const first = await asker(made);
  await asker(made, 1);
  const [{ things = [] } = {}] = await waitingFor(made.coordinator);
  expect(things.map(({ kind }) => kind)).toEqual(["roles", "requests"]);
  expect(things[1]).toMatchObject({ n: 2, due: { at: later(first.ctx.now, 30 * DAY) } });
  expect(things[0]).toMatchObject({ names: ["Sites that enrol people", "Platform"], due: { zone: "Europe/Brussels" } });
  expect(await kindsFor(await member(made.coordinatorId, "editor"))).toEqual([]);
});

test("nobody finds partners for a role whose seats are promised, nor for a consortium that others do not read", async () => {
  const made = await consortium();
  await invited(made);
  expect(await kindsFor(made.coordinator)).toEqual([["roles 2"]]);
  await invited(made, 1);
  expect(await kindsFor(made.coordinator)).toEqual([["roles"]]);
  await invited(made, 1);
  expect(await kindsFor(made.coordinator)).toEqual([]);
  const other = await consortium();
  const reviewer = await staff();
  expectDone(await hideConsortium(reviewer, { consortiumId: other.id, reason: "It names a hospital that did not agree." }));
  expect(await kindsFor(other.coordinator)).toEqual([]);
  expectDone(await showConsortium(reviewer, { consortiumId: other.id }));
  expect(await kindsFor(other.coordinator)).toEqual([["roles 3"]]);
});

test("a partner signs the letter in force while it is valid, else says how far it commits, and renews what soon ends", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const place = { consortiumId: made.id, organisationId };
  expect(await kindsFor(ctx)).toEqual([["commit"]]);
  expectDone(await takeCommitment(ctx, { ...place, step: "soft", until: inDays(5) }));
  expect(await kindsFor(ctx)).toEqual([["renew"]]);
  expectDone(await takeCommitment(ctx, { ...place, step: "committed", until: inDays(20) }));
  expect(await kindsFor(ctx)).toEqual([]);
  await issued(made);
  expect(await kindsFor(ctx)).toEqual([["sign"]]);
  await signed(made, ctx, organisationId);
  expect(await kindsFor(ctx)).toEqual([]);
  await issued(made, 1, { en: "Each partner enrols twelve people at home." });
  expect(await kindsFor(ctx)).toEqual([["sign"]]);
  expect(await kindsFor({ ...ctx, now: later(ctx.now, 32 * DAY) })).toEqual([]);
  expect(await kindsFor(await member(organisationId, "editor"))).toEqual([]);
});

test("the letter is to be signed until it ends, or until the call does if that is sooner: nobody signs after either", async () => {
  const due = async (days: number) => {
    const deadlines = [{ at: later(new Date(), days * DAY), stage: "proposal" as const, timeAssumed: false }];
    const made = await consortium({ callId: (await publishedCall({ deadlines })).id });
    const { ctx } = await partner(made);
    await issued(made);
    const [{ things = [] } = {}] = await waitingFor(ctx);
    expect(things.map(({ kind }) => kind)).toEqual(["sign"]);
    return { until: things[0]?.due?.at, deadline: deadlines[0]?.at };
  };
  const sooner = await due(20);
  expect(sooner.until).toEqual(sooner.deadline);
  const after = await due(60);
  expect(after.until?.getTime()).toBeLessThan(after.deadline?.getTime() ?? 0);
});

test("meetings, the agreement and messages wait for everybody of a partner, but for a viewer, who answers no meeting", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const times = [3, 1, 2].map((days) => later(ctx.now, days * DAY)).toSorted((one, other) => one.getTime() - other.getTime());
  const { meetingId } = expectDone(await proposeMeeting(made.coordinator, { consortiumId: made.id, topic: "Budget", minutes: 60, times }));
  const thread = { consortiumId: made.id, title: "Homes", message: "Which homes?" };
  expectDone(await startThread(made.coordinator, thread));
  const viewer = await member(organisationId, "viewer");
  expect(await kindsFor(viewer)).toEqual([["messages"]]);
  const [{ things = [] } = {}] = await waitingFor(ctx);
  expect(things.map(({ kind }) => kind)).toEqual(["meetings", "commit", "messages"]);
  expect(things[0]?.due).toEqual({ at: times[0] });
  expectDone(await setAgreement(made.coordinator, { consortiumId: made.id, version: 0, text: "What is marked stays here." }));
  expectDone(await acceptAgreement(made.coordinator, { consortiumId: made.id, version: 1, agreed: "on" }));
  expectDone(await startThread(made.coordinator, { ...thread, confidential: "on" }));
  expectDone(await answerMeeting(ctx, { consortiumId: made.id, meetingId, answers: ["yes", "no", "no"] }));
  expect(await kindsFor(ctx)).toEqual([["agreement", "commit", "messages"]]);
});

test("whoever acts for several partners answers a meeting for the one that came first, and not for one of which they only have a view", async () => {
  const made = await consortium({ roles: [{ title: "Sites that enrol people", sector: "care", seats: 9 }] });
  const partners = [await partner(made), await partner(made), await partner(made), await partner(made)];
  // They came in another order than that of their ids, or of their rows.
  const ids = partners.map(({ organisationId }) => organisationId).toSorted();
  for (const [n, id] of ids.toReversed().entries())
    await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
      db
        .update(consortiumMembers)
        .set({ askedAt: new Date(n + 1) })
        .where(eq(consortiumMembers.organisationId, id)),
    );
  const times = [later(made.coordinator.now, DAY)];
  const { meetingId } = expectDone(await proposeMeeting(made.coordinator, { consortiumId: made.id, topic: "Budget", minutes: 60, times }));
  const [fourth = "", third = "", second = "", first = ""] = ids;
  const person = await member(first, "viewer");
  for (const id of [fourth, third, second]) await actsFor(person, id);
  const again = await as(idOf(person));
  expect(await kindsFor(again)).toEqual([["meetings", "commit", "commit", "commit"]]);
  expectDone(await answerMeeting(again, { consortiumId: made.id, meetingId, answers: ["yes"] }));
  expect(await kindsFor(again)).toEqual([["commit", "commit", "commit"]]);
  const answered = await raw("select m.organisation_id as id from meeting_answers a join consortium_members m on m.id = a.member_id");
  expect(answered).toContainEqual({ id: second });
});

test("what somebody can do for one of their partners only does not wait at the other one, and what is theirs waits wherever they read it", async () => {
  const made = await consortium();
  const [first, second] = [await partner(made), await partner(made, 1)];
  await actsFor(first.ctx, second.organisationId);
  const both = await as(idOf(first.ctx));
  const times = [later(made.coordinator.now, DAY)];
  const { meetingId } = expectDone(await proposeMeeting(made.coordinator, { consortiumId: made.id, topic: "Budget", minutes: 60, times }));
  const at = async (organisationId: string) =>
    (await waitingFor(both, { organisationId })).flatMap(({ things }) => things.map(({ kind }) => kind));
  expect(await at(first.organisationId)).toEqual(["meetings", "commit"]);
  expect(await at(second.organisationId)).toEqual(["commit"]);
  expectDone(await answerMeeting(both, { consortiumId: made.id, meetingId, answers: ["yes"] }));
  expect(await at(first.organisationId)).toEqual(["commit"]);
  expect(await at(second.organisationId)).toEqual(["commit"]);
});

test("what waits for the coordinator is said once to whoever acts for another partner, too", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  await asker(made, 1);
  await actsFor(made.coordinator, organisationId);
  const both = await as(idOf(made.coordinator));
  expect(await kindsFor(both)).toEqual([["roles 2", "requests", "commit"]]);
});

test("the agreement waits for somebody of a partner who asked to join for another organisation before", async () => {
  const made = await consortium();
  const asking = await asker(made);
  const { organisationId } = await partner(made, 1);
  await actsFor(asking.ctx, organisationId, "viewer");
  const both = await as(idOf(asking.ctx));
  expectDone(await setAgreement(made.coordinator, { consortiumId: made.id, version: 0, text: "What is marked stays here." }));
  expect(await kindsFor(both)).toEqual([["agreement"]]);
});

test("an invitation and a first meeting wait for owners and admins of whoever is not in yet, and nothing else of the workspace does", async () => {
  const made = await consortium();
  const one = await invited(made);
  expect(await kindsFor(one.ctx)).toEqual([["invitation"]]);
  const other = await asker(made, 1);
  expect(await kindsFor(other.ctx)).toEqual([]);
  const times = [1, 2].map((days) => later(other.ctx.now, days * DAY));
  expectDone(await proposeFirstMeeting(made.coordinator, { consortiumId: made.id, requestId: other.requestId, minutes: 30, times }));
  expect(await waitingFor(other.ctx)).toMatchObject([{ slug: made.slug, things: [{ kind: "firstMeeting", due: { at: times[1] } }] }]);
  expect(await kindsFor({ ...other.ctx, now: later(other.ctx.now, 3 * DAY) })).toEqual([]);
  expect(await kindsFor(await member(other.organisationId, "editor"))).toEqual([]);
});

test("once the call has closed, only the result waits, for the coordinator, and once that is recorded, nothing of the proposal does", async () => {
  const deadline = later(new Date(), 20 * DAY);
  const call = await publishedCall({ deadlines: [{ at: deadline, stage: "proposal", timeAssumed: false }] });
  const made = await consortium({ callId: call.id });
  const { ctx } = await partner(made);
  const after = (one: Context) => ({ ...one, now: later(deadline, DAY) });
  expect(await kindsFor(ctx)).toEqual([["commit"]]);
  expect(await kindsFor(after(ctx))).toEqual([]);
  expect(await kindsFor(after(made.coordinator))).toEqual([["result"]]);
  const result = { version: 0, submittedOn: "2026-01-15", result: "rejected", score: "11", scoreMax: "15", lessons: "Begin earlier." };
  expectDone(await stateResult(made.coordinator, StateResult.parse({ consortiumId: made.id, ...result })));
  expect(await kindsFor(after(made.coordinator))).toEqual([]);
});

test("costs wait for a partner where others have stated theirs, and an offer to coordinate for the one that was asked", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const stated = { consortiumId: made.id, organisationId: made.coordinatorId, version: 0, personMonths: 100, nonProfit: false };
  expectDone(await stateCosts(made.coordinator, { ...stated, personnel: 100, subcontracting: 0, other: 0, requested: null } as never));
  expectDone(await offerCoordination(made.coordinator, { consortiumId: made.id, organisationId }));
  expect(await kindsFor(ctx)).toEqual([["coordinate", "commit", "costs"]]);
  expect(await kindsFor(made.coordinator)).toEqual([["roles 2"]]);
});

test("nothing waits for those outside, for a partner that is suspended, and in another consortium than the one that is asked for", async () => {
  const [made, second] = [await consortium(), await consortium()];
  const { ctx, organisationId } = await partner(made);
  expect(await kindsFor(ctx, second.slug)).toEqual([]);
  for (const outside of [await member(await organisation()), await staff("staffAdmin"), visitor()])
    expect(await waitingFor(outside)).toEqual([]);
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, organisationId)),
  );
  expect(await kindsFor(await as(ctx.actor.kind === "person" ? ctx.actor.personId : ""))).toEqual([]);
});

test("the number of queries does not depend on how many consortia there are, and the one of which something ends first is first", async () => {
  const organisationId = await organisation();
  const first = await consortium({ organisationId, title: "Zubia" });
  const ctx = first.coordinator;
  const one = await queryCount(() => waitingFor(ctx));
  for (const days of [40, 25])
    await asker(await consortium({ organisationId, title: `In ${days} days`, closesAt: later(ctx.now, days * DAY) }));
  expect(await queryCount(() => waitingFor(ctx))).toBe(one);
  expect((await waitingFor(ctx)).map(({ title }) => title)).toEqual(["Zubia", "In 25 days", "In 40 days"]);
});

test("what ends first comes first, undated things in the order of their kinds", () => {
  const thing = (kind: WaitingThing["kind"], days?: number): WaitingThing => ({
    ...{ kind, organisationId: "o", organisation: "Kites", n: 1, names: [] },
    due: days === undefined ? undefined : { at: new Date(days * DAY) },
  });
  const things = [thing("messages"), thing("sign", 2), thing("agreement"), thing("renew", 1), thing("costs", 2)];
  expect(things.toSorted(byDue).map(({ kind }) => kind)).toEqual(["renew", "sign", "costs", "agreement", "messages"]);
});
