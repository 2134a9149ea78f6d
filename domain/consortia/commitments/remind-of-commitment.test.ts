import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { commitmentSteps } from "#db/schema/commitments";
import { jobs } from "#db/schema/kernel";
import { actorId } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, earlier } from "#lib/clock";
import { auditOf, mailsTo } from "#test/builders";
import { inDays, issued, signed } from "#test/fixtures/commitments";
import { consortium, emailOf, partner } from "#test/fixtures/consortia";
import { remindOfCommitment } from "./remind-of-commitment.ts";
import { takeCommitment } from "./take-commitment.ts";
import { withdrawCommitment } from "./withdraw-commitment.ts";

const system = () => context({ actor: { kind: "system", name: "worker" } });
const steps = async () => system().db.select().from(commitmentSteps).orderBy(commitmentSteps.line);
const jobOf = async (stepId: string) =>
  (
    await system()
      .db.select({ notBefore: jobs.notBefore })
      .from(jobs)
      .where(and(eq(jobs.kind, "commitment.remind"), eq(jobs.key, stepId)))
  )[0];

async function committed(until = inDays(20)) {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const place = { consortiumId: made.id, organisationId };
  await takeCommitment(ctx, { ...place, step: "committed", until });
  const step = (await steps()).at(-1);
  if (!step) throw new Error("no step");
  return { made, ctx, place, step };
}
const remindersOf = async (address: string) => (await mailsTo(address)).filter(({ template }) => template === "commitment-ends");

test("a week before a commitment ends its partner is told, and of a shorter one nobody is", async () => {
  const { made, ctx, step } = await committed();
  expect((await jobOf(step.id))?.notBefore).toEqual(earlier(step.until ?? new Date(0), 7 * DAY));
  await remindOfCommitment(system(), { stepId: step.id });
  expect(await remindersOf(emailOf(ctx))).toMatchObject([{ data: { consortium: "Hemen Bizi", validUntil: step.until?.toISOString() } }]);
  expect((await auditOf(made.id)).at(-1)?.action).toBe("consortium.commitment_reminded");
  const short = await committed(inDays(5));
  expect(await jobOf(short.step.id)).toBeUndefined();
});

test("where nobody is left to be told, the history does not say that somebody was", async () => {
  const { made, ctx, step } = await committed();
  await transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ status: "disabled" })
      .where(eq(people.id, actorId(ctx.actor) ?? ""));
  });
  await remindOfCommitment(system(), { stepId: step.id });
  expect((await auditOf(made.id)).map(({ action }) => action)).not.toContain("consortium.commitment_reminded");
});

test("nobody is told of what was renewed, withdrawn, or signed under a letter that was replaced", async () => {
  const renewed = await committed();
  await takeCommitment(renewed.ctx, { ...renewed.place, step: "committed", until: inDays(40) });
  const withdrawn = await committed();
  await withdrawCommitment(withdrawn.ctx, withdrawn.place);
  const reopened = await committed();
  await issued(reopened.made);
  await signed(reopened.made, reopened.ctx, reopened.place.organisationId);
  const signature = (await steps()).find(({ step }) => step === "signed");
  await issued(reopened.made, 1, { en: "Each partner enrols twelve people." });
  for (const [{ ctx }, stepId] of [
    [renewed, renewed.step.id],
    [withdrawn, withdrawn.step.id],
    [reopened, signature?.id ?? ""],
  ] as const) {
    expect(await remindOfCommitment(system(), { stepId })).toMatchObject({ ok: true });
    expect(await remindersOf(emailOf(ctx))).toEqual([]);
  }
  expect(await remindOfCommitment(system(), { stepId: "nowhere" })).toMatchObject({ ok: true });
});
