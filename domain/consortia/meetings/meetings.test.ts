import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { meetings } from "#db/schema/meetings";
import { organisations } from "#db/schema/organisations";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, HOUR } from "#lib/clock";
import { newId } from "#lib/ids";
import { as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, emailOf, meetingsToAnswer, partner, refusalOf } from "#test/fixtures/consortia";
import { answerMeeting } from "./answer-meeting.ts";
import { fixMeeting } from "./fix-meeting.ts";
import { ProposeMeeting } from "./input.ts";
import { fixedMeeting, meetingsOf } from "./meeting-reads.ts";
import { proposeMeeting } from "./propose-meeting.ts";
import { removeMeeting } from "./remove-meeting.ts";
import { MAX_MEETINGS } from "./state.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const TOPIC = "Budget of the study";
const PLACE = "https://video.example.org/budget";
const ahead = (now: Date, days: number) => new Date(now.getTime() + days * DAY);
const wanted = (made: Made, ctx: Context) => ({
  ...{ consortiumId: made.id, topic: TOPIC, minutes: 60, place: PLACE },
  times: [1, 2, 3].map((days) => ahead(ctx.now, days)),
});
const proposed = async (made: Made, ctx: Context = made.coordinator) => expectDone(await proposeMeeting(ctx, wanted(made, ctx))).meetingId;
const NONE = ["no", "ifNeedBe", "yes"] as const;
const templates = async (ctx: Context) => (await mailsTo(emailOf(ctx))).map(({ template }) => template);
const first = async (ctx: Context, made: Made) => (await meetingsOf(ctx, made.slug, 1))?.found.rows[0];
const setTimes = (meetingId: string, times: Date[]) =>
  transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db
      .update(meetings)
      .set({ times: times.map((at) => at.toISOString()) })
      .where(eq(meetings.id, meetingId)),
  );

test("a partner proposes three times, the others are emailed and answer, and whoever proposed chooses one; the audit has no topic", async () => {
  const made = await consortium();
  const [inside, other] = [await partner(made), await partner(made, 1)];
  const meetingId = await proposed(made, inside.ctx);
  const times = wanted(made, inside.ctx).times.map((at) => at.toISOString());
  expect((await mailsTo(emailOf(other.ctx))).at(-1)).toMatchObject({
    template: "meeting-proposed",
    data: { topic: TOPIC, times: times.join(" "), path: `/en/consortia/${made.slug}/meetings` },
  });
  expect(await templates(inside.ctx)).not.toContain("meeting-proposed");
  expect(await meetingsToAnswer(other.ctx, made.slug)).toBe(1);
  expectDone(await answerMeeting(other.ctx, { consortiumId: made.id, meetingId, answers: ["yes", "no", "yes"] }));
  expectDone(await answerMeeting(other.ctx, { consortiumId: made.id, meetingId, answers: [...NONE] }));
  expect(await meetingsToAnswer(other.ctx, made.slug)).toBe(0);
  const shown = await first(other.ctx, made);
  expect(shown).toMatchObject({
    topic: TOPIC,
    place: PLACE,
    own: [...NONE],
    fixed: null,
    mayAnswer: true,
    mayFix: false,
    silent: [expect.any(String)],
  });
  expect(shown?.slots.map(({ no, isBest }) => [no, isBest])).toEqual([
    [1, false],
    [0, false],
    [0, true],
  ]);
  expect(refusalOf(await fixMeeting(other.ctx, { consortiumId: made.id, meetingId, slot: 2 }))).toBe("forbidden");
  expectDone(await fixMeeting(inside.ctx, { consortiumId: made.id, meetingId, slot: 2 }));
  const fixed = (await mailsTo(emailOf(other.ctx))).at(-1);
  expect(fixed).toMatchObject({ template: "meeting-fixed", data: { when: times[2], topic: TOPIC } });
  expect(JSON.parse(String(fixed?.data.event))).toMatchObject({ id: `meeting-${meetingId}`, place: PLACE });
  expect(await fixedMeeting(other.ctx, made.slug, meetingId)).toMatchObject({
    topic: TOPIC,
    place: PLACE,
    minutes: 60,
    at: new Date(times[2] ?? ""),
  });
  const events = await auditOf(made.id);
  expect(events.slice(-4).map(({ action }) => action)).toEqual(
    ["proposed", "answered", "answered", "fixed"].map((step) => `consortium.meeting_${step}`),
  );
  expect(JSON.stringify(events)).not.toMatch(/budget/i);
});

test("up to ten times can be proposed; an answer names each of them, and the file for calendars says who can meet", async () => {
  const made = await consortium();
  const inside = await partner(made);
  const local = (n: number) => `2031-01-${String(n + 10)}T09:00`;
  const asked = (times: (string | undefined)[]) => ProposeMeeting.safeParse({ consortiumId: made.id, topic: TOPIC, minutes: "60", times });
  const paths = (times: (string | undefined)[]) => asked(times).error?.issues.map(({ path }) => path.join("."));
  expect(paths([local(1), undefined, local(2)])).toEqual(["times.1"]);
  expect(paths([local(1), undefined, local(2), local(3)])).toBeUndefined();
  expect(asked(Array.from({ length: 11 }, (_, n) => local(n))).success).toBe(false);
  const { data } = asked(Array.from({ length: 10 }, (_, n) => local(n)));
  const { meetingId } = expectDone(await proposeMeeting(inside.ctx, data as ProposeMeeting));
  const answer = (n: number) =>
    answerMeeting(made.coordinator, { consortiumId: made.id, meetingId, answers: Array.from({ length: n }, () => "no" as const) });
  expect(await answer(9)).toMatchObject({ refusal: "fields", details: { "answers[9]": expect.any(String) } });
  expectDone(await answer(10));
  expectDone(await fixMeeting(inside.ctx, { consortiumId: made.id, meetingId, slot: 9 }));
  expect((await fixedMeeting(made.coordinator, made.slug, meetingId))?.attending).toHaveLength(1);
});

test("each refusal: times that have passed, a meeting that is fixed or gone, and more than there is room for", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const late = { ...wanted(made, ctx), times: [ahead(ctx.now, -1), ahead(ctx.now, 1), ahead(ctx.now, 2)] };
  expect(refusalOf(await proposeMeeting(ctx, late))).toBe("meeting.past");
  const meetingId = await proposed(made);
  const named = { consortiumId: made.id, meetingId };
  expect(refusalOf(await answerMeeting(ctx, { ...named, meetingId: newId(), answers: [...NONE] }))).toBe("not_found");
  expect(refusalOf(await fixMeeting(made.coordinator, { ...named, meetingId: newId(), slot: 0 }))).toBe("not_found");
  await setTimes(meetingId, [ahead(ctx.now, -2), ahead(ctx.now, -1), new Date(ctx.now.getTime() - HOUR)]);
  expect(await meetingsToAnswer(ctx, made.slug)).toBe(0);
  expect(refusalOf(await answerMeeting(ctx, { ...named, answers: [...NONE] }))).toBe("meeting.past");
  expect(refusalOf(await fixMeeting(made.coordinator, { ...named, slot: 0 }))).toBe("meeting.past");
  await setTimes(meetingId, [ahead(ctx.now, 1), ahead(ctx.now, 2), ahead(ctx.now, 3)]);
  expectDone(await fixMeeting(made.coordinator, { ...named, slot: 0 }));
  expect(refusalOf(await answerMeeting(ctx, { ...named, answers: [...NONE] }))).toBe("meeting.fixed");
  expect(refusalOf(await fixMeeting(made.coordinator, { ...named, slot: 1 }))).toBe("meeting.fixed");
  const [row] = await context().db.select().from(meetings).where(eq(meetings.id, meetingId));
  if (!row) throw new Error("no meeting");
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.insert(meetings).values(Array.from({ length: MAX_MEETINGS - 1 }, () => ({ ...row, id: newId() }))),
  );
  expect(refusalOf(await proposeMeeting(ctx, wanted(made, ctx)))).toBe("meeting.full");
  expect((await meetingsOf(ctx, made.slug, 99))?.found).toMatchObject({ total: MAX_MEETINGS, page: 20, pages: 20 });
});

test("a viewer reads and does nothing; those outside and partners that left or are suspended read nothing and are not emailed", async () => {
  const made = await consortium();
  const [inside, suspended] = [await partner(made), await partner(made, 1)];
  const meetingId = await proposed(made);
  const named = { consortiumId: made.id, meetingId };
  expectDone(await fixMeeting(made.coordinator, { ...named, slot: 0 }));
  const steps = (ctx: Context) => [
    proposeMeeting(ctx, wanted(made, ctx)),
    answerMeeting(ctx, { ...named, answers: [...NONE] }),
    fixMeeting(ctx, { ...named, slot: 1 }),
    removeMeeting(ctx, named),
  ];
  const viewer = await member(inside.organisationId, "viewer");
  for (const step of steps(viewer)) expect(refusalOf(await step)).toBe("forbidden");
  expect((await meetingsOf(viewer, made.slug, 1))?.found.total).toBe(1);
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, suspended.organisationId)),
  );
  const lapsed = await as(suspended.ctx.actor.kind === "person" ? suspended.ctx.actor.personId : "");
  expectDone(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }));
  const asking = await asker(made, 0);
  for (const ctx of [inside.ctx, lapsed, asking.ctx, await member(await organisation()), await staff("staffAdmin"), visitor()]) {
    expect(await meetingsOf(ctx, made.slug, 1)).toBeUndefined();
    expect(await fixedMeeting(ctx, made.slug, meetingId)).toBeUndefined();
    expect(await meetingsToAnswer(ctx, made.slug)).toBe(0);
    for (const step of steps(ctx)) expect(refusalOf(await step)).toBe("not_found");
  }
  const before = await templates(lapsed);
  await proposed(made);
  expect(await templates(lapsed)).toEqual(before);
  expectDone(await removeMeeting(made.coordinator, named));
});

test("of two who choose a time or call it off at once one does; whoever could still have come is emailed", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const meetingId = await proposed(made);
  const named = { consortiumId: made.id, meetingId };
  const answers = await Promise.all([
    answerMeeting(ctx, { ...named, answers: [...NONE] }),
    answerMeeting(ctx, { ...named, answers: [...NONE] }),
  ]);
  expect(answers.map(refusalOf)).toEqual(["done", "done"]);
  const fixed = await Promise.all([0, 1].map((slot) => fixMeeting(made.coordinator, { ...named, slot })));
  expect(fixed.map(refusalOf).toSorted()).toEqual(["done", "meeting.fixed"]);
  const gone = await Promise.all([removeMeeting(made.coordinator, named), removeMeeting(made.coordinator, named)]);
  expect(gone.map(refusalOf).toSorted()).toEqual(["done", "not_found"]);
  expect((await templates(ctx)).slice(-3)).toEqual(["meeting-proposed", "meeting-fixed", "meeting-cancelled"]);
  const [told, cancelled] = (await mailsTo(emailOf(ctx))).slice(-2);
  expect(cancelled?.data.when).toBe(told?.data.when);
  const [file, taken] = [told, cancelled].map((mail) => JSON.parse(String(mail?.data.event ?? "{}")));
  expect(taken).toMatchObject({ id: file.id, at: file.at, cancelled: true });
  expect(await templates(made.coordinator)).toContain("meeting-cancelled");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.meeting_removed", facts: { meetingId } });
});

test("meetings of a partner that leaves are cancelled: in the calendars of its people too, if a time was chosen; the meetings of others stay", async () => {
  const made = await consortium();
  const [inside, other] = [await partner(made), await partner(made, 1)];
  const [open, fixed, past] = [await proposed(made, inside.ctx), await proposed(made, inside.ctx), await proposed(made, inside.ctx)];
  const others = await proposed(made, other.ctx);
  expectDone(await fixMeeting(inside.ctx, { consortiumId: made.id, meetingId: fixed, slot: 1 }));
  await setTimes(past, [1, 2, 3].map((days) => ahead(inside.ctx.now, -days)).toReversed());
  const before = { own: (await mailsTo(emailOf(inside.ctx))).length, other: (await mailsTo(emailOf(other.ctx))).length };
  expectDone(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }));
  const own = (await mailsTo(emailOf(inside.ctx))).slice(before.own);
  expect(own.map(({ template }) => template)).toEqual(["meeting-cancelled"]);
  expect(JSON.parse(String(own[0]?.data.event))).toMatchObject({ id: `meeting-${fixed}`, cancelled: true });
  const told = (await mailsTo(emailOf(other.ctx))).slice(before.other).filter(({ template }) => template === "meeting-cancelled");
  expect(told).toHaveLength(2);
  expect((await meetingsOf(other.ctx, made.slug, 1))?.found.rows.map(({ id }) => id)).toEqual([others, past]);
  const removed = (await auditOf(made.id)).filter(({ action }) => action === "consortium.meeting_removed");
  expect(removed.map(({ facts }) => facts.meetingId).toSorted()).toEqual([open, fixed].toSorted());
});
