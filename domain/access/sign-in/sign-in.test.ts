import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, sessions, signInLinks } from "#db/schema/access";
import { sessionBehind } from "#domain/access/reads";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { auditOf, mailsTo, person, visitor } from "#test/builders";
import { draftApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { tally, tokenMailedTo, visitorIn } from "#test/mail/mailed";
import { REFUSES_WRITES, refuseWrites } from "#test/refuse-writes";
import { signInLinkOf } from "./link-reads.ts";
import { redeemSignIn } from "./redeem-sign-in.ts";
import { renewSignIn } from "./renew-sign-in.ts";
import { requestSignIn } from "./request-sign-in.ts";

const ask = async (email: string) => {
  await requestSignIn(visitor(), { email, returnTo: "/en/people" });
  return tokenMailedTo(email);
};
const redeem = (token: string, ctx = visitor()) => redeemSignIn(ctx, { token, browser: "Firefox · Linux" });
const disable = (id: string) =>
  transact(context(), async (ctx) => {
    await ctx.db.update(people).set({ status: "disabled" }).where(eq(people.id, id));
  });
const count = async (table: typeof sessions | typeof signInLinks) => (await context().db.select().from(table)).length;

test("a known address gets a link that signs in, once, and leads back", async () => {
  const id = await person({ email: "Ane@Example.org" });
  const token = await ask("Ane@Example.org");
  const opened = await redeem(token);
  expect(opened).toMatchObject({ ok: true, value: { personId: id, returnTo: "/en/people" } });
  if (!opened.ok) return;
  expect((await sessionBehind(context(), opened.value.token))?.person.personId).toBe(id);
  expect(await redeem(token)).toMatchObject({ refusal: "link_ended" });
  expect(await count(sessions)).toBe(1);
});

test("an address is compared without case", async () => {
  await person({ email: "jon@example.org" });
  await requestSignIn(visitor(), { email: "JON@example.org" });
  expect(await mailsTo("jon@example.org")).toHaveLength(1);
});

test("an unknown and a disabled address get the same answer, no row and no mail", async () => {
  const id = await person({ email: "off@example.org" });
  await disable(id);
  const known = await person({ email: "on@example.org" });
  const answers = await Promise.all(
    ["off@example.org", "nobody@example.org", "on@example.org"].map((email) => requestSignIn(visitor(), { email })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await mailsTo("off@example.org")).toEqual([]);
  expect(await mailsTo("nobody@example.org")).toEqual([]);
  expect(await count(signInLinks)).toBe(1);
  expect(await auditOf(known)).toMatchObject([{ action: "person.asked_to_sign_in" }]);
});

test("an applicant gets the link of each open application in place of one to sign in, within the limit of a day; the answer is the same", async () => {
  const draft = await draftApplication();
  const unconfirmed = await unconfirmedApplication();
  const answers = await Promise.all(
    [draft.email, unconfirmed.email, "nobody@example.org"].map((email) => requestSignIn(visitor(), { email: email.toUpperCase() })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const mailed = async (email: string) => (await mailsTo(email)).at(-1);
  expect(await mailed(draft.email)).toMatchObject({
    template: "application-status-link",
    data: { reference: draft.reference, path: expect.stringContaining("/apply/link/") },
  });
  expect(await mailed(unconfirmed.email)).toMatchObject({ template: "application-confirm" });
  for (let n = 0; n < 9; n++) await requestSignIn(visitor(), { email: draft.email });
  expect((await mailsTo(draft.email)).filter(({ template }) => template === "application-status-link")).toHaveLength(5);
  expect(await count(signInLinks)).toBe(0);
});

test("a known and an unknown address answer alike while the database refuses writes", async () => {
  await person({ email: "on@example.org" });
  await refuseWrites();
  for (const email of ["on@example.org", "nobody@example.org"])
    await expect(requestSignIn(visitor(), { email }), email).rejects.toThrow(REFUSES_WRITES);
});

test("neither token is stored in clear", async () => {
  await person({ email: "a@example.org" });
  const token = await ask("a@example.org");
  const opened = await redeem(token);
  const rows = JSON.stringify([await context().db.select().from(sessions), await context().db.select().from(signInLinks)]);
  expect(rows).not.toContain(token);
  expect(opened.ok && rows.includes(opened.value.token)).toBe(false);
});

test("fifty at once give one session", async () => {
  await person({ email: "a@example.org" });
  const token = await ask("a@example.org");
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => redeem(token)));
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["link_ended"] });
  expect(await count(sessions)).toBe(1);
});

test("a newer link leaves the older valid; redeeming one ends both", async () => {
  await person({ email: "a@example.org" });
  const older = await ask("a@example.org");
  const newer = await ask("a@example.org");
  expect((await redeem(older)).ok).toBe(true);
  expect(await redeem(newer)).toMatchObject({ refusal: "link_ended" });
});

test("looking at a link changes nothing, and shows a masked address", async () => {
  await person({ email: "ane@example.org" });
  const token = await ask("ane@example.org");
  for (let n = 0; n < 50; n++) expect(await signInLinkOf(visitor(), token)).toMatchObject({ address: "a…@example.org", ended: false });
  expect((await redeem(token)).ok).toBe(true);
  expect(await signInLinkOf(visitor(), token)).toBeUndefined();
});

test("after ten minutes it has ended, and a foreign token never was", async () => {
  await person({ email: "a@example.org" });
  const token = await ask("a@example.org");
  expect(await redeem(token, visitorIn(11))).toMatchObject({ refusal: "link_ended" });
  expect(await redeem("x".repeat(43))).toMatchObject({ refusal: "link_ended" });
  expect(await count(sessions)).toBe(0);
  expect((await redeem(token, visitorIn(9))).ok).toBe(true);
});

test("one that has run out is renewed once, by an email to its person only", async () => {
  const id = await person({ email: "a@example.org" });
  const token = await ask("a@example.org");
  expect(await renewSignIn(visitor(), { token })).toMatchObject({ refusal: "link_ended" });
  const both = await Promise.all([1, 2].map(() => renewSignIn(visitorIn(11), { token })));
  expect(tally(both)).toEqual({ won: 1, refusals: ["link_ended"] });
  expect(await renewSignIn(visitorIn(11), { token: "x".repeat(43) })).toMatchObject({ refusal: "link_ended" });
  expect(await redeem(await tokenMailedTo("a@example.org"), visitorIn(12))).toMatchObject({ ok: true, value: { returnTo: "/en/people" } });
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["person.asked_to_sign_in", "person.asked_to_sign_in"]);
});

test("whoever is disabled after asking is not signed in", async () => {
  const id = await person({ email: "a@example.org" });
  const token = await ask("a@example.org");
  await disable(id);
  expect(await redeem(token)).toMatchObject({ refusal: "link_ended" });
  expect(await signInLinkOf(visitor(), token)).toBeUndefined();
});

test("the browser's older session ends with the new one, and both are in the audit", async () => {
  const id = await person({ email: "a@example.org" });
  const first = await redeem(await ask("a@example.org"));
  const old = first.ok ? await sessionBehind(context(), first.value.token) : undefined;
  const token = await ask("a@example.org");
  const second = await redeemSignIn(visitor(), { token, browser: "x", over: old?.person.sessionId });
  expect(second.ok).toBe(true);
  expect(first.ok && (await sessionBehind(context(), first.value.token))).toBeUndefined();
  expect(await count(sessions)).toBe(1);
  expect(await auditOf(old?.person.sessionId ?? "")).toMatchObject([{ action: "session.opened", actorId: id }]);
});
