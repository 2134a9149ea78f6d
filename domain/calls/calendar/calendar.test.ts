import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { calendarFeeds } from "#db/schema/calls";
import { withdrawCall } from "#domain/calls/withdraw-call";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { publishedCall } from "#test/fixtures/calls";
import { consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { createCalendarFeed } from "./create-calendar-feed.ts";
import { callsOfFeed, hasCalendarFeed, isFollowingCall } from "./feed-reads.ts";
import { followCall } from "./follow-call.ts";
import { revokeCalendarFeed } from "./revoke-calendar-feed.ts";
import { unfollowCall } from "./unfollow-call.ts";

const titles = async (token: string) => (await callsOfFeed(visitor(), token))?.map(({ title }) => title);
const idOf = ({ actor }: { actor: { kind: string } }) => ("personId" in actor ? String(actor.personId) : "");

test("a calendar has the calls that somebody follows and those that their consortia answer, once each, and no others", async () => {
  const followed = await publishedCall({ title: "Followed" });
  const answered = await publishedCall({ title: "Answered" });
  await publishedCall({ title: "Other" });
  const made = await consortium({ callId: answered.id });
  const inside = (await partner(made)).ctx;
  expectDone(await followCall(inside, { callId: followed.id }));
  expectDone(await followCall(inside, { callId: answered.id }));
  const { token } = expectDone(await createCalendarFeed(inside, {}));
  expect(await titles(token)).toEqual(["Answered", "Followed"]);
  const { token: others } = expectDone(await createCalendarFeed(await member(await organisation()), {}));
  expect(await titles(others)).toEqual([]);
  await withdrawCall(await staff(), { callId: followed.id });
  expect(await titles(token)).toEqual(["Answered"]);
  expectDone(await unfollowCall(inside, { callId: followed.id }));
});

test("an address is told once and kept as a hash; a new one ends the old, and revoked it opens nothing", async () => {
  const ctx = await member(await organisation());
  const first = expectDone(await createCalendarFeed(ctx, {})).token;
  expect(JSON.stringify(await context().db.select().from(calendarFeeds))).not.toContain(first);
  const second = expectDone(await createCalendarFeed(ctx, {})).token;
  expect([await titles(first), await titles(second), await hasCalendarFeed(ctx)]).toEqual([undefined, [], true]);
  expectDone(await revokeCalendarFeed(ctx, {}));
  expect([await titles(second), await hasCalendarFeed(ctx)]).toEqual([undefined, false]);
  expect(refusalOf(await revokeCalendarFeed(ctx, {}))).toBe("call.no_feed");
  expect((await auditOf(idOf(ctx))).map(({ action }) => action)).toEqual([
    "person.calendar_feed_created",
    "person.calendar_feed_created",
    "person.calendar_feed_revoked",
  ]);
});

test("of two who follow or revoke at once, one does; visitors do neither, and a call that is not public is not found", async () => {
  const call = await publishedCall();
  const ctx = await member(await organisation());
  const follow = await Promise.all([followCall(ctx, { callId: call.id }), followCall(ctx, { callId: call.id })]);
  expect(follow.map(refusalOf).sort()).toEqual(["call.already_followed", "done"]);
  expect([await isFollowingCall(ctx, call.id), await isFollowingCall(visitor(), call.id)]).toEqual([true, false]);
  const leave = await Promise.all([unfollowCall(ctx, { callId: call.id }), unfollowCall(ctx, { callId: call.id })]);
  expect(leave.map(refusalOf).sort()).toEqual(["call.not_followed", "done"]);
  await createCalendarFeed(ctx, {});
  const revoke = await Promise.all([revokeCalendarFeed(ctx, {}), revokeCalendarFeed(ctx, {})]);
  expect(revoke.map(refusalOf).sort()).toEqual(["call.no_feed", "done"]);
  for (const verb of [followCall, unfollowCall]) {
    expect(refusalOf(await verb(visitor(), { callId: call.id }))).toBe("forbidden");
    expect(refusalOf(await verb(ctx, { callId: newId() }))).toBe("not_found");
  }
  for (const verb of [createCalendarFeed, revokeCalendarFeed]) expect(refusalOf(await verb(visitor(), {}))).toBe("forbidden");
  expect(await hasCalendarFeed(visitor())).toBeUndefined();
  expect((await auditOf(call.id)).map(({ action }) => action).slice(-2)).toEqual(["call.followed", "call.unfollowed"]);
});

test("the calendar of an account that was closed opens no longer", async () => {
  const ctx = await member(await organisation());
  const { token } = expectDone(await createCalendarFeed(ctx, {}));
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db
      .update(people)
      .set({ status: "disabled" })
      .where(eq(people.id, idOf(ctx))),
  );
  expect(await titles(token)).toBeUndefined();
});
