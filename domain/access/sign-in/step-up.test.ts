import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "#db/schema/access";
import { sessionBehind } from "#domain/access/reads";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { auditOf, person, visitor } from "#test/builders";
import { tally, tokenMailedTo, visitorIn } from "#test/mail/mailed";
import { freshSignIn } from "./fresh-sign-in.ts";
import { openSession } from "./open-session.ts";
import { redeemSignIn } from "./redeem-sign-in.ts";
import { redeemStepUp } from "./redeem-step-up.ts";
import { requestStepUp } from "./request-step-up.ts";
import { signOut } from "./sign-out.ts";

/** Signed in twenty minutes ago. */
async function earlierToday(email: string): Promise<Context & { token: string }> {
  const personId = await person({ email });
  const opened = await openSession(context({ actor: { kind: "system", name: "test" } }), { personId, browser: "Firefox · Linux" });
  if (!opened.ok) throw new Error(opened.refusal);
  await transact(context(), async (ctx) => {
    await ctx.db
      .update(sessions)
      .set({ signedInAt: new Date(ctx.now.getTime() - 1_200_000) })
      .where(eq(sessions.personId, personId));
  });
  return again(opened.value.token);
}
async function again(token: string) {
  const session = await sessionBehind(context(), token);
  return { ...context({ actor: session?.person ?? { kind: "visitor" } }), token };
}

test("a mailed link renews the session that asked, from whichever browser, and opens none", async () => {
  const desk = await earlierToday("a@example.org");
  expect(freshSignIn(desk)).toBe("step_up_needed");
  expect((await requestStepUp(desk, { returnTo: "/en/people" })).ok).toBe(true);
  const personId = desk.actor.kind === "person" ? desk.actor.personId : "";
  expect((await auditOf(personId)).at(-1)).toMatchObject({ action: "person.asked_for_step_up" });
  const token = await tokenMailedTo("a@example.org");
  const renewed = await redeemStepUp(visitor(), { token });
  const sessionId = desk.actor.kind === "person" ? desk.actor.sessionId : "";
  expect(renewed).toMatchObject({ ok: true, value: { sessionId, returnTo: "/en/people" } });
  expect(freshSignIn(await again(desk.token))).toBe(true);
  expect(await context().db.select().from(sessions)).toHaveLength(1);
  expect(await auditOf(sessionId)).toMatchObject([{ action: "session.opened" }, { action: "session.renewed" }]);
});

test("it works once and for ten minutes, and is no sign-in link", async () => {
  const desk = await earlierToday("a@example.org");
  await requestStepUp(desk, {});
  const token = await tokenMailedTo("a@example.org");
  expect(await redeemSignIn(visitor(), { token, browser: "x" })).toMatchObject({ refusal: "link_ended" });
  expect(await redeemStepUp(visitorIn(11), { token })).toMatchObject({ refusal: "link_ended" });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => redeemStepUp(visitor(), { token })));
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["link_ended"] });
});

test("a session that has ended is not renewed", async () => {
  const desk = await earlierToday("a@example.org");
  await requestStepUp(desk, {});
  await signOut(desk);
  expect(await redeemStepUp(visitor(), { token: await tokenMailedTo("a@example.org") })).toMatchObject({ refusal: "link_ended" });
});

test("a visitor has nothing to renew", async () => {
  expect(await requestStepUp(visitor(), {})).toMatchObject({ refusal: "forbidden" });
  expect(freshSignIn(visitor())).toBe("step_up_needed");
  expect(freshSignIn(context({ actor: { kind: "system", name: "demo" } }))).toBe(true);
});
