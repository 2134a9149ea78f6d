import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, sessions } from "#db/schema/access";
import { ownSessions } from "#domain/access/people/people-reads";
import { sessionBehind } from "#domain/access/reads";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, HOUR, later, MINUTE } from "#lib/clock";
import { as, auditOf, person, staff, visitor } from "#test/builders";
import { stale } from "#test/mail/mailed";
import { endSession } from "./end-session.ts";
import { openSession } from "./open-session.ts";
import { signOut } from "./sign-out.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";
import { touchSession } from "./touch-session.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const at = (milliseconds: number) => context({ clock: () => later(new Date(), milliseconds) });

/** A context of a person who is signed in, and the token of the session. */
async function signedIn(personId: string): Promise<Context & { token: string }> {
  const opened = await openSession(system(), { personId, browser: "Firefox · Linux" });
  if (!opened.ok) throw new Error(opened.refusal);
  const session = await sessionBehind(context(), opened.value.token);
  if (!session) throw new Error("no session");
  return { ...context({ actor: session.person }), token: opened.value.token };
}
const left = async () => (await context().db.select().from(sessions)).length;

test("only the portal itself opens a session without a link, and only for somebody active", async () => {
  const id = await person();
  expect(await openSession(visitor(), { personId: id, browser: "x" })).toMatchObject({ refusal: "forbidden" });
  expect(await openSession(await staff("staffAdmin"), { personId: id, browser: "x" })).toMatchObject({ refusal: "forbidden" });
  expect(await openSession(system(), { personId: "nobody", browser: "x" })).toMatchObject({ refusal: "not_found" });
  expect((await openSession(system(), { personId: id, browser: "x" })).ok).toBe(true);
});

test("a session ends unused: a member's after three days, staff's after twelve hours", async () => {
  const member = await signedIn(await person());
  const reviewer = await staff();
  const office = await signedIn(reviewer.actor.kind === "person" ? reviewer.actor.personId : "");
  const lives = async (token: string, after: number) => Boolean(await sessionBehind(at(after), token));
  expect(await lives(member.token, 3 * DAY - MINUTE)).toBe(true);
  expect(await lives(member.token, 3 * DAY + MINUTE)).toBe(false);
  expect(await lives(office.token, 12 * HOUR - MINUTE)).toBe(true);
  expect(await lives(office.token, 12 * HOUR + MINUTE)).toBe(false);
});

test.each(["invited", "disabled"] as const)("a session of somebody who is %s does not count, though its row is there", async (status) => {
  const personId = await person();
  const { token } = await signedIn(personId);
  await transact(system(), async ({ db }) => db.update(people).set({ status }).where(eq(people.id, personId)));
  expect(await left()).toBe(1);
  expect(await sessionBehind(context(), token)).toBeUndefined();
});

test("a session ends after fourteen days, however much it is used", async () => {
  const { token, actor } = await signedIn(await person());
  const sessionId = actor.kind === "person" ? actor.sessionId : "";
  for (let day = 1; day < 14; day++) await transact(at(day * DAY), (ctx) => touchSession(ctx, sessionId));
  expect(await sessionBehind(at(14 * DAY - MINUTE), token)).toBeDefined();
  expect(await sessionBehind(at(14 * DAY + MINUTE), token)).toBeUndefined();
});

test("last seen is written at most every five minutes", async () => {
  const { token, actor } = await signedIn(await person());
  const sessionId = actor.kind === "person" ? actor.sessionId : "";
  const seen = async () => (await sessionBehind(context(), token))?.seenAt.getTime();
  const first = await seen();
  await transact(at(4 * MINUTE), (ctx) => touchSession(ctx, sessionId));
  expect(await seen()).toBe(first);
  await transact(at(6 * MINUTE), (ctx) => touchSession(ctx, sessionId));
  expect(await seen()).toBeGreaterThan(first ?? 0);
});

test("signing out ends this session and no other", async () => {
  const id = await person();
  const desk = await signedIn(id);
  const phone = await signedIn(id);
  expect((await signOut(desk)).ok).toBe(true);
  expect(await sessionBehind(context(), desk.token)).toBeUndefined();
  expect(await sessionBehind(context(), phone.token)).toBeDefined();
  expect((await signOut(visitor())).ok).toBe(true);
  expect(await auditOf(desk.actor.kind === "person" ? desk.actor.sessionId : "")).toMatchObject([{}, { action: "session.ended" }]);
});

test("signing out everywhere ends all of one's own, and asks for a fresh sign-in", async () => {
  const id = await person();
  const desk = await signedIn(id);
  await signedIn(id);
  const other = await signedIn(await person());
  expect(await signOutEverywhere(visitor())).toMatchObject({ refusal: "forbidden" });
  expect(await signOutEverywhere(stale(desk))).toMatchObject({ refusal: "step_up_needed" });
  expect(await left()).toBe(3);
  expect(await signOutEverywhere(desk)).toMatchObject({ ok: true, value: { ended: 2 } });
  expect(await sessionBehind(context(), other.token)).toBeDefined();
  expect(await auditOf(id)).toMatchObject([{ action: "person.signed_out_everywhere", facts: { ended: 2 } }]);
});

test("of one's own sessions any can be ended, of another's none; two at once end it once", async () => {
  const id = await person();
  const desk = await signedIn(id);
  const phone = await signedIn(id);
  const stranger = await signedIn(await person());
  const sessionId = phone.actor.kind === "person" ? phone.actor.sessionId : "";
  expect(await ownSessions(desk)).toHaveLength(2);
  expect(await ownSessions(visitor())).toEqual([]);
  expect(await endSession(stranger, { sessionId })).toMatchObject({ refusal: "not_found" });
  expect(await endSession(visitor(), { sessionId })).toMatchObject({ refusal: "forbidden" });
  expect(await endSession(stale(desk), { sessionId })).toMatchObject({ refusal: "step_up_needed" });
  const both = await Promise.all([endSession(desk, { sessionId }), endSession(desk, { sessionId })]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await sessionBehind(context(), phone.token)).toBeUndefined();
  expect(await as(id)).toBeDefined();
});
