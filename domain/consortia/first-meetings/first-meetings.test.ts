import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { firstMeetings } from "#db/schema/meetings";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { expirePlace } from "#domain/consortia/partners/expire-place";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { membershipOf } from "#domain/consortia/partners/membership";
import { withdrawRequest } from "#domain/consortia/partners/withdraw-request";
import { workspaceOf } from "#domain/consortia/workspace";
import { type Context, context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { consortiumHistory } from "../history/named-history.ts";
import { cancelFirstMeeting } from "./cancel-first-meeting.ts";
import { chooseFirstMeeting } from "./choose-first-meeting.ts";
import { declineFirstMeeting } from "./decline-first-meeting.ts";
import { chosenFirstMeeting, firstMeetingsOf } from "./first-meeting-reads.ts";
import { ProposeFirstMeeting } from "./input.ts";
import { proposeFirstMeeting } from "./propose-first-meeting.ts";
import { firstMeetingState } from "./state.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
type Asker = Awaited<ReturnType<typeof asker>>;
const PLACE = "https://meet.example.org/hemen";
const on = (ctx: Context, ...days: number[]) => days.map((each) => later(ctx.now, each * DAY));
const times = (made: Made, { requestId }: Asker, days = [1, 2, 3]) => ({
  ...{ consortiumId: made.id, requestId, minutes: 30, place: PLACE },
  times: on(made.coordinator, ...days),
});
const proposed = async (made: Made, asking: Asker) =>
  expectDone(await proposeFirstMeeting(made.coordinator, times(made, asking))).meetingId;
const own = (made: Made, { organisationId }: Asker, meetingId: string) => ({ consortiumId: made.id, organisationId, meetingId });
const templates = async (ctx: Context) => (await mailsTo(emailOf(ctx))).map(({ template }) => template);
const shown = async (made: Made, { requestId }: Asker, ctx = made.coordinator) => (await firstMeetingsOf(ctx, [requestId])).get(requestId);
const world = async () => {
  const made = await consortium();
  return { made, asking: await asker(made, 0, (await listed()).id) };
};

test("the coordinator proposes, whoever asks chooses one, and both are emailed and have the file; the audit has no place", async () => {
  const { made, asking } = await world();
  const meetingId = await proposed(made, asking);
  expect((await mailsTo(emailOf(asking.ctx))).at(-1)).toMatchObject({
    template: "first-meeting-proposed",
    data: { place: PLACE, path: `/en/consortia/${made.slug}/membership` },
  });
  const [mine] = (await membershipOf(asking.ctx, made.slug))?.places ?? [];
  expect(mine?.firstMeeting).toMatchObject({ id: meetingId, state: "proposed", minutes: 30, place: PLACE });
  expect(await chosenFirstMeeting(asking.ctx, made.slug, asking.requestId)).toBeUndefined();
  expectDone(await chooseFirstMeeting(asking.ctx, { ...own(made, asking, meetingId), slot: 1 }));
  const [when] = on(made.coordinator, 2);
  for (const ctx of [asking.ctx, made.coordinator]) {
    const mail = (await mailsTo(emailOf(ctx))).at(-1);
    expect(mail).toMatchObject({ template: "first-meeting-chosen", data: { when: when?.toISOString() } });
    expect(JSON.parse(String(mail?.data.event ?? "{}"))).toMatchObject({
      id: `first-meeting-${meetingId}`,
      at: when?.toISOString(),
      minutes: 30,
    });
    expect(await chosenFirstMeeting(ctx, made.slug, asking.requestId)).toMatchObject({ at: when, asks: ctx === asking.ctx });
  }
  expect(await shown(made, asking)).toMatchObject({ state: "agreed", chosen: when, again: false });
  const events = (await auditOf(made.id)).slice(-2);
  expect(events.map(({ action }) => action)).toEqual(["consortium.first_meeting_proposed", "consortium.first_meeting_chosen"]);
  expect(JSON.stringify(events)).not.toContain("meet.example");
});

test("whoever asks says that none suits, with a word, and the coordinator proposes other times", async () => {
  const { made, asking } = await world();
  const meetingId = await proposed(made, asking);
  expectDone(await declineFirstMeeting(asking.ctx, { ...own(made, asking, meetingId), reply: "Any morning after the 9th." }));
  const told = (await auditOf(made.id)).at(-1);
  expect(told?.action).toBe("consortium.first_meeting_declined");
  expect(JSON.stringify(told?.facts)).not.toContain("morning");
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)).toMatchObject({
    template: "first-meeting-declined",
    data: { message: "Any morning after the 9th.", path: `/en/consortia/${made.slug}/requests` },
  });
  expect(await shown(made, asking)).toMatchObject({
    state: "noneSuits",
    reply: { text: "Any morning after the 9th.", language: "en" },
    again: true,
  });
  const next = await proposed(made, asking);
  expect(next).not.toBe(meetingId);
  expect(await shown(made, asking)).toMatchObject({ id: next, state: "proposed", reply: undefined });
  expect(refusalOf(await chooseFirstMeeting(asking.ctx, { ...own(made, asking, meetingId), slot: 0 }))).toBe("not_found");
});

test("each refusal: times that have passed or lie after the request, one that is proposed or answered already, a request that is decided", async () => {
  const { made, asking } = await world();
  const given = times(made, asking);
  const propose = (days: number[]) => proposeFirstMeeting(made.coordinator, times(made, asking, days));
  expect(refusalOf(await propose([-1, 1]))).toBe("meeting.past");
  expect(refusalOf(await propose([1, 31]))).toBe("meeting.after_request");
  const [end] = on(asking.ctx, 30);
  expect(refusalOf(await proposeFirstMeeting(made.coordinator, { ...given, times: end ? [end] : [] }))).toBe("meeting.after_request");
  const late = { ...made.coordinator, now: later(made.coordinator.now, 31 * DAY) };
  expect(refusalOf(await proposeFirstMeeting(late, times(made, asking, [32])))).toBe("consortium.request_expired");
  const meetingId = await proposed(made, asking);
  expect(refusalOf(await propose([1]))).toBe("meeting.proposed");
  const one = own(made, asking, meetingId);
  expect(refusalOf(await chooseFirstMeeting({ ...asking.ctx, now: later(asking.ctx.now, 4 * DAY) }, { ...one, slot: 0 }))).toBe(
    "meeting.past",
  );
  expectDone(await chooseFirstMeeting(asking.ctx, { ...one, slot: 2 }));
  expect(refusalOf(await chooseFirstMeeting(asking.ctx, { ...one, slot: 0 }))).toBe("meeting.answered");
  expect(refusalOf(await declineFirstMeeting(asking.ctx, { ...one, reply: "No." }))).toBe("meeting.answered");
  expectDone(await cancelFirstMeeting(made.coordinator, given));
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.first_meeting_cancelled" });
  expect(refusalOf(await cancelFirstMeeting(made.coordinator, given))).toBe("not_found");
  expectDone(await declinePartner(made.coordinator, { ...given, reason: "No." }));
  expect(refusalOf(await propose([1]))).toBe("consortium.already_decided");
});

test("nobody else proposes, chooses or reads: not other partners, the office, a viewer of whoever asks, nor another organisation that asks", async () => {
  const { made, asking } = await world();
  const meetingId = await proposed(made, asking);
  const one = own(made, asking, meetingId);
  const viewer = await member(asking.organisationId, "viewer");
  expect(refusalOf(await chooseFirstMeeting(viewer, { ...one, slot: 0 }))).toBe("forbidden");
  expect(refusalOf(await declineFirstMeeting(viewer, { ...one, reply: "No." }))).toBe("forbidden");
  expectDone(await chooseFirstMeeting(asking.ctx, { ...one, slot: 0 }));
  expect(await chosenFirstMeeting(viewer, made.slug, asking.requestId)).toMatchObject({ asks: true });
  const inside = await partner(made, 1);
  const other = await asker(made, 1);
  for (const ctx of [inside.ctx, other.ctx, await staff("staffAdmin"), await member(await organisation()), visitor()]) {
    expect(await chosenFirstMeeting(ctx, made.slug, asking.requestId)).toBeUndefined();
    expect(["not_found", "forbidden"]).toContain(refusalOf(await proposeFirstMeeting(ctx, times(made, asking))));
    expect(["not_found", "forbidden"]).toContain(refusalOf(await cancelFirstMeeting(ctx, times(made, asking))));
    expect(refusalOf(await chooseFirstMeeting(ctx, { ...one, slot: 0 }))).not.toBe("done");
  }
  expect(JSON.stringify((await consortiumHistory(inside.ctx, made.slug))?.entries.rows)).not.toContain("first_meeting");
  expect(await workspaceOf(asking.ctx, made.slug)).toBeUndefined();
});

test("it ends with the request, however that ends, and whoever knew of a time ahead is emailed", async () => {
  const ends: [string, (made: Made, asking: Asker) => Promise<unknown>][] = [
    ["withdrawn", (made, asking) => withdrawRequest(asking.ctx, { consortiumId: made.id, organisationId: asking.organisationId })],
    ["declined", (made, { requestId }) => declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason: "No." })],
    ["accepted", (made, { requestId }) => acceptPartner(made.coordinator, { consortiumId: made.id, requestId })],
    [
      "invited",
      (made, { organisationId }) =>
        inviteMember(made.coordinator, { consortiumId: made.id, organisationId, roleId: made.roleIds[1] ?? "", invitation: "You can." }),
    ],
    ["expired", (_, { requestId }) => expired(requestId)],
  ];
  for (const [name, end] of ends) {
    const { made, asking } = await world();
    const meetingId = await proposed(made, asking);
    expectDone(await chooseFirstMeeting(asking.ctx, { ...own(made, asking, meetingId), slot: 2 }));
    await end(made, asking);
    expect(await shown(made, asking), name).toBeUndefined();
    expect(await chosenFirstMeeting(made.coordinator, made.slug, asking.requestId), name).toBeUndefined();
    // The day on which a request expires lies after every time that could be chosen.
    const told = name === "expired" ? 0 : 1;
    for (const ctx of [asking.ctx, made.coordinator])
      expect(
        (await templates(ctx)).filter((template) => template === "first-meeting-cancelled"),
        name,
      ).toHaveLength(told);
  }
});

test("whoever said that no time suits is not told that the meeting is cancelled", async () => {
  const { made, asking } = await world();
  const meetingId = await proposed(made, asking);
  expectDone(await declineFirstMeeting(asking.ctx, { ...own(made, asking, meetingId), reply: "Only in January." }));
  await acceptPartner(made.coordinator, { consortiumId: made.id, requestId: asking.requestId });
  expect(await shown(made, asking)).toBeUndefined();
  for (const ctx of [asking.ctx, made.coordinator]) expect(await templates(ctx)).not.toContain("first-meeting-cancelled");
});

async function expired(requestId: string) {
  const [row] = await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, requestId));
  const until = row?.expiresAt ?? new Date();
  const system = context({ actor: { kind: "system", name: "worker" }, clock: () => until });
  return expirePlace(system, { requestId, until: until.toISOString() });
}

test("of two who answer at once one does", async () => {
  const { made, asking } = await world();
  const meetingId = await proposed(made, asking);
  const one = own(made, asking, meetingId);
  const outcomes = await Promise.all([
    ...[0, 1].map((slot) => chooseFirstMeeting(asking.ctx, { ...one, slot })),
    declineFirstMeeting(asking.ctx, { ...one, reply: "No." }),
  ]);
  expect(outcomes.map(refusalOf).toSorted()).toEqual(["done", "meeting.answered", "meeting.answered"]);
  const again = await Promise.all([
    cancelFirstMeeting(made.coordinator, times(made, asking)),
    cancelFirstMeeting(made.coordinator, times(made, asking)),
  ]);
  expect(again.map(refusalOf).toSorted()).toEqual(["done", "not_found"]);
  expect(await context().db.select().from(firstMeetings)).toEqual([]);
});

test("a form takes one to three times, each once, and says which is missing or wrong", () => {
  const ids = { consortiumId: "a".repeat(26), requestId: "b".repeat(26), minutes: "30" };
  const parsed = (given: (string | undefined)[]) => ProposeFirstMeeting.safeParse({ ...ids, times: given });
  expect(parsed([undefined, "2031-01-13T10:00", undefined]).data?.times).toEqual([new Date("2031-01-13T09:00:00Z")]);
  expect(parsed(["2031-01-14T10:00", "2031-01-13T10:00"]).data?.times.map((at) => at.toISOString().slice(0, 10))).toEqual([
    "2031-01-13",
    "2031-01-14",
  ]);
  const codes = (given: (string | undefined)[]) =>
    parsed(given).error?.issues.map((issue) => [issue.path.join("."), issue.code === "custom" ? issue.params?.code : issue.code]);
  expect(codes([])).toEqual([["times.0", "one"]]);
  expect(codes([undefined, undefined])).toEqual([["times.0", "one"]]);
  expect(codes(["2031-01-13T10:00", "2031-01-13T10:00"])).toEqual([["times.1", "twice"]]);
  expect(codes(["2031-03-30T02:30"])).toEqual([["times.0", "noSuchTime"]]);
});

test("a meeting is proposed until it is answered or all its times have passed", () => {
  const now = new Date("2026-11-28T12:00:00Z");
  const given = { times: ["2026-11-27T12:00:00.000Z", "2026-11-29T12:00:00.000Z"], chosen: null, reply: null };
  expect(firstMeetingState(given, now)).toBe("proposed");
  expect(firstMeetingState(given, later(now, 2 * DAY))).toBe("passed");
  expect(firstMeetingState({ ...given, chosen: 0 }, now)).toBe("agreed");
  expect(firstMeetingState({ ...given, reply: "No." }, now)).toBe("noneSuits");
});
