import { eq, ne } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { jobs } from "#db/schema/kernel";
import { actorId } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { DAY, earlier, later, MINUTE } from "#lib/clock";
import { auditOf, mailsTo, member } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { asker, becomes, consortium, emailOf, invited, refusalOf } from "#test/fixtures/consortia";
import { acceptPartner } from "./accept-partner.ts";
import { answerableUntil } from "./answerable.ts";
import { askToJoin } from "./ask-to-join.ts";
import { expirePlace } from "./expire-place.ts";
import { membershipOf } from "./membership.ts";
import { remindOfPlace } from "./remind-of-place.ts";
import { undoAnswer } from "./undo-answer.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const system = (now: Date) => context({ actor: { kind: "system", name: "worker" }, clock: () => now });
const jobsOf = (kind: "consortium.expire" | "consortium.remind") =>
  context().db.select({ payload: jobs.payload, notBefore: jobs.notBefore }).from(jobs).where(eq(jobs.kind, kind)).orderBy(jobs.notBefore);
/** What the worker does with the jobs of a kind, each when it is due. */
async function due(kind: "consortium.expire" | "consortium.remind") {
  const verb = kind === "consortium.expire" ? expirePlace : remindOfPlace;
  for (const { payload, notBefore } of await jobsOf(kind))
    expect(await verb(system(notBefore), payload as never)).toMatchObject({ ok: true });
}
const mailsOf = async (ctx: Context) => (await mailsTo(emailOf(ctx))).map(({ template }) => template);
const placeOf = async (ctx: Context, slug: string) => (await membershipOf(ctx, slug))?.places[0];

test("thirty days, or the deadline of the call if that is sooner: never past it and never in the past", () => {
  const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.option(instants, { nil: undefined }), (now, deadline) => {
      const until = answerableUntil(now, deadline);
      expect(until > now).toBe(true);
      expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(lastingUntil("consortiumRequestOpen"));
      if (deadline && deadline > now) expect(until <= deadline).toBe(true);
    }),
  );
});

test("a request that nobody answers: the coordinator is reminded three days before, and whoever asked is told that it expired", async () => {
  const made = await consortium();
  const { ctx, requestId } = await asker(made);
  const until = later(ctx.now, 30 * DAY);
  expect((await placeOf(ctx, made.slug))?.expiresAt).toEqual(until);
  expect((await jobsOf("consortium.remind")).map(({ notBefore }) => notBefore)).toEqual([earlier(until, 3 * DAY)]);
  await due("consortium.remind");
  expect(await mailsOf(made.coordinator)).toEqual(["consortium-asked", "consortium-request-waits"]);
  await expirePlace(system(earlier(until, MINUTE)), { requestId, until: until.toISOString() });
  expect(await placeOf(ctx, made.slug)).toMatchObject({ state: "sent" });
  await due("consortium.expire");
  expect(await mailsOf(ctx)).toEqual(["consortium-request-expired"]);
  expect(await placeOf(ctx, made.slug)).toMatchObject({ state: "expired", decidedAt: until, expiresAt: null });
  expect((await auditOf(made.id)).slice(-2).map(({ action }) => action)).toEqual([
    "consortium.answer_reminded",
    "consortium.request_expired",
  ]);
  await due("consortium.expire");
  expect(await mailsOf(ctx)).toHaveLength(1);
});

test("an invitation that nobody answers: the member is reminded, and the coordinator is told that the seat is free again", async () => {
  const made = await consortium();
  const { ctx } = await invited(made);
  await due("consortium.remind");
  await due("consortium.expire");
  expect(await mailsOf(ctx)).toEqual(["consortium-invited", "consortium-invitation-waits"]);
  expect(await mailsOf(made.coordinator)).toEqual(["consortium-invitation-expired"]);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.invitation_expired" });
  expect(refusalOf(await invited(made).then(() => ({ ok: true })))).toBe("done");
});

test("where nobody is left to be reminded, the history does not say that somebody was", async () => {
  const made = await consortium();
  const one = await asker(made);
  await invited(made, 1);
  await becomes(made.coordinatorId, "lapsed");
  await transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ status: "disabled" })
      .where(ne(people.id, actorId(one.ctx.actor) ?? ""));
  });
  await due("consortium.remind");
  expect((await auditOf(made.id)).map(({ action }) => action)).not.toContain("consortium.answer_reminded");
});

test("the deadline of the call ends it sooner, and of one that ends within three days nobody is reminded", async () => {
  const deadline = later(new Date(), 2 * DAY);
  const call = await publishedCall({ deadlines: [{ at: deadline, stage: "proposal", timeAssumed: false }] });
  const made = await consortium({ callId: call.id });
  const { ctx } = await asker(made);
  expect((await placeOf(ctx, made.slug))?.expiresAt).toEqual(deadline);
  expect(await jobsOf("consortium.remind")).toEqual([]);
});

test("nothing happens to what was answered, withdrawn or sent again, and a person cannot do the job's work", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await asker(made);
  const [first] = await jobsOf("consortium.expire");
  expect(refusalOf(await expirePlace(ctx, first?.payload as never))).toBe("forbidden");
  expect(refusalOf(await remindOfPlace(await member(made.coordinatorId), first?.payload as never))).toBe("forbidden");
  await withdrawRequest(ctx, { consortiumId: made.id, organisationId });
  const again = { ...ctx, now: later(ctx.now, DAY) };
  await askToJoin(again, { consortiumId: made.id, organisationId, roleId: made.roleIds[0] ?? "", message: "We still can." });
  await expirePlace(system(first?.notBefore ?? new Date()), first?.payload as never);
  expect(await placeOf(ctx, made.slug)).toMatchObject({ state: "sent" });
  await acceptPartner(made.coordinator, { consortiumId: made.id, requestId });
  await due("consortium.remind");
  await due("consortium.expire");
  expect(await placeOf(ctx, made.slug)).toMatchObject({ state: "joined" });
});

test("an answer that can still be undone comes first; if it is undone, the request ends then, and what expired is not accepted", async () => {
  const made = await consortium();
  const { ctx, requestId } = await asker(made);
  const until = later(ctx.now, 30 * DAY);
  const input = { consortiumId: made.id, requestId };
  const justBefore = { ...made.coordinator, now: earlier(until, MINUTE), decisionHold: 120 };
  expect(refusalOf(await acceptPartner(justBefore, input))).toBe("done");
  await expirePlace(system(until), { requestId, until: until.toISOString() });
  expect(await placeOf(ctx, made.slug)).toMatchObject({ state: "seen" });
  expect(refusalOf(await undoAnswer({ ...justBefore, now: until }, input))).toBe("done");
  expect(refusalOf(await acceptPartner({ ...justBefore, now: until }, input))).toBe("consortium.request_expired");
  const last = (await jobsOf("consortium.expire")).at(-1);
  expect(last?.notBefore).toEqual(later(until, 2 * MINUTE));
  await due("consortium.expire");
  expect(await placeOf(ctx, made.slug)).toMatchObject({ state: "expired" });
});
