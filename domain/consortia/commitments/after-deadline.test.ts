import { expect, test } from "vitest";
import type { DeadlineStage } from "#domain/calls/state";
import { StateResult } from "#domain/consortia/results/input";
import type { Result } from "#domain/consortia/results/state";
import { stateResult } from "#domain/consortia/results/state-result";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import { workspaceOf } from "#domain/consortia/workspace";
import { type Context, context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { mailsTo } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { inDays, issued, PLEDGE, signature, signed } from "#test/fixtures/commitments";
import { consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { commitmentsOf } from "./commitments-of.ts";
import { issueLetter } from "./issue-letter.ts";
import { letterPage } from "./letter-page.ts";
import { remindOfCommitment } from "./remind-of-commitment.ts";
import { signLetter } from "./sign-letter.ts";
import { stepsOf } from "./steps.ts";
import { takeCommitment } from "./take-commitment.ts";
import { withdrawCommitment } from "./withdraw-commitment.ts";

const STAGED = { proposal: ["proposal", "proposal"], first: ["first", "second"] } as const;

/** A consortium whose call closes in ten days, and where it is given twice, again in twenty; its letter and a partner. */
async function begun(...stages: DeadlineStage[]) {
  const deadlines = stages.map((stage, n) => ({ at: later(new Date(), (n + 1) * 10 * DAY), stage, timeAssumed: false }));
  const made = await consortium({ callId: (await publishedCall({ deadlines })).id });
  await issued(made);
  const inside = await partner(made, 1);
  return { made, inside, place: { consortiumId: made.id, organisationId: inside.organisationId } };
}
type Begun = Awaited<ReturnType<typeof begun>>;
const after = (ctx: Context, days: number): Context => {
  const now = later(ctx.now, days * DAY);
  const actor = ctx.actor.kind === "person" ? { ...ctx.actor, signedInAt: now } : ctx.actor;
  return { ...ctx, now, actor };
};
const withResult = async ({ made }: Begun, result: Result, days: number, version = 0) => {
  const ctx = after(made.coordinator, days);
  const stated = { consortiumId: made.id, version, result, submittedOn: later(ctx.now, -DAY).toISOString().slice(0, 10) };
  expect(refusalOf(await stateResult(ctx, StateResult.parse({ ...stated })))).toBe("done");
};
/** What each step answers on a day. */
async function answersOn({ made, inside, place }: Begun, days: number) {
  const [partnerThen, coordinatorThen] = [after(inside.ctx, days), after(made.coordinator, days)];
  const letter = { consortiumId: made.id, version: 1, pledge: PLEDGE, validUntil: inDays(90) };
  return [
    refusalOf(await takeCommitment(partnerThen, { ...place, step: "committed", until: inDays(90) })),
    refusalOf(await signLetter(partnerThen, signature(made, inside.ctx, inside.organisationId))),
    refusalOf(await issueLetter(coordinatorThen, letter)),
  ];
}
const DONE = ["done", "done", "done"];
const closedWith = (code: string) => [code, code, code];

test("once the call has closed nobody commits, signs or issues a letter, the pages say why, and nobody is reminded", async () => {
  const one = await begun("proposal");
  const { made, inside, place } = one;
  expect(refusalOf(await takeCommitment(inside.ctx, { ...place, step: "committed", until: inDays(15) }))).toBe("done");
  expect(await answersOn(one, 11)).toEqual(closedWith("commitment.call_closed"));
  const then = after(inside.ctx, 11);
  const workspace = await workspaceOf(then, made.slug);
  expect((workspace && (await commitmentsOf(then, workspace)))?.closed).toBe("commitment.call_closed");
  expect(await letterPage(then, made.slug)).toMatchObject({ closed: "commitment.call_closed", own: [{ may: "commitment.call_closed" }] });
  expect((await letterPage(after(made.coordinator, 11), made.slug))?.mayIssue).toBe("commitment.call_closed");
  const [step] = await stepsOf(then, [inside.requestId]);
  await remindOfCommitment({ ...context({ actor: { kind: "system", name: "worker" } }), now: then.now }, { stepId: step?.id ?? "" });
  expect((await mailsTo(emailOf(inside.ctx))).map(({ template }) => template)).not.toContain("commitment-ends");
});

test("what was signed before the call closed stays, and can be withdrawn, as the letter says", async () => {
  const { made, inside, place } = await begun("proposal");
  await signed(made, inside.ctx, inside.organisationId);
  const then = after(inside.ctx, 11);
  expect((await letterPage(then, made.slug))?.letter?.signatures).toMatchObject([{ counts: true }]);
  expect(refusalOf(await withdrawCommitment(then, place))).toBe("done");
  expect((await letterPage(then, made.slug))?.letter?.signatures).toMatchObject([{ counts: false }]);
});

test("a recorded result ends it before the deadline, and between two cut-offs the next one counts", async () => {
  const early = await begun("proposal");
  await withResult(early, "submitted", 1);
  expect(await answersOn(early, 2)).toEqual(closedWith("commitment.result_recorded"));
  const cutOffs = await begun(...STAGED.proposal);
  expect(await answersOn(cutOffs, 11)).toEqual(DONE);
  expect(await answersOn(cutOffs, 21)).toEqual(closedWith("commitment.call_closed"));
});

test.each([
  ["first", "submitted", true],
  ["first", "rejected", false],
  ["first", "funded", false],
  ["proposal", "rejected", true],
  ["proposal", "submitted", false],
  ["proposal", "reserve", false],
] as const)("a call with %s: what was %s at the first deadline goes on for the second: %s", async (stage, result, goesOn) => {
  const one = await begun(...STAGED[stage]);
  await withResult(one, result, 10.5);
  const waits = async (days: number) =>
    (await waitingFor(after(one.inside.ctx, days), { slug: one.made.slug })).flatMap(({ things }) => things.map(({ kind }) => kind));
  expect(await waits(12)).toEqual(goesOn ? ["sign"] : []);
  expect(await answersOn(one, 12)).toEqual(goesOn ? DONE : closedWith("commitment.result_recorded"));
  expect(await waits(21)).toEqual([]);
});

test.each([
  ["first", "submitted", true],
  ["first", "rejected", false],
  ["proposal", "rejected", true],
  ["proposal", "funded", false],
] as const)(
  "a call with %s: once the second deadline has passed, the coordinator updates what was %s at the first: %s",
  async (stage, result, asks) => {
    const one = await begun(...STAGED[stage]);
    await withResult(one, result, 10.5);
    const waits = async (ctx: Context, days: number) =>
      (await waitingFor(after(ctx, days), { slug: one.made.slug })).flatMap(({ things }) => things.map(({ kind }) => kind));
    expect(await waits(one.made.coordinator, 12)).not.toContain("resultAgain");
    expect(await waits(one.made.coordinator, 21)).toEqual(asks ? ["resultAgain"] : []);
    expect(await waits(one.inside.ctx, 21)).toEqual([]);
    expect(await answersOn(one, 21)).toEqual(closedWith(asks ? "commitment.call_closed" : "commitment.result_recorded"));
    // It may have sent nothing the second time: recorded once more as it was, it is that of the second deadline too.
    await withResult(one, result, 22, 1);
    expect(await waits(one.made.coordinator, 23)).toEqual([]);
    expect(await answersOn(one, 23)).toEqual(closedWith("commitment.result_recorded"));
  },
);
