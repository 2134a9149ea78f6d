import { asc, desc, eq, inArray } from "drizzle-orm";
import { commitmentLetters, commitmentSteps } from "#db/schema/commitments";
import { actorId } from "#domain/kernel/actor";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import type { Locale } from "#domain/kernel/state";
import { lastingUntil } from "#domain/retention/lengths";
import { earlier } from "#lib/clock";
import type { CommitmentStep } from "./state.ts";

export type KnownStep = typeof commitmentSteps.$inferSelect;
type Signature = { letterId: string; signedName: string; signedPosition: string; language: Locale };
type NewStep = { memberId: string; step: CommitmentStep; until: Date | null; signature?: Signature };

/** The ledger of these places in one query, oldest line first; none where there are no places. */
export async function stepsOf(ctx: Context, memberIds: readonly string[]): Promise<KnownStep[]> {
  if (memberIds.length === 0) return [];
  return ctx.db
    .select()
    .from(commitmentSteps)
    .where(inArray(commitmentSteps.memberId, [...memberIds]))
    .orderBy(asc(commitmentSteps.memberId), asc(commitmentSteps.line));
}

/** Adds a line to the ledger of a place, in the transaction of a verb that has read the lines before it. */
export async function addStep(turn: Turn, before: readonly KnownStep[], { signature, ...step }: NewStep) {
  const id = turn.newId();
  await turn.db.insert(commitmentSteps).values({
    id,
    line: (before.at(-1)?.line ?? 0) + 1,
    at: turn.now,
    takenBy: actorId(turn.actor) ?? "",
    ...step,
    ...signature,
  });
  const remindAt = step.until && earlier(step.until, lastingUntil("commitmentReminder"));
  // Whoever commits for less than that has just said so.
  if (remindAt && remindAt > turn.now) await enqueueJob(turn, "commitment.remind", id, { stepId: id }, remindAt);
}

/** The letters of a consortium, the one in force first. */
export const lettersOf = (ctx: Context, consortiumId: string) =>
  ctx.db.select().from(commitmentLetters).where(eq(commitmentLetters.consortiumId, consortiumId)).orderBy(desc(commitmentLetters.version));
export type KnownLetter = Awaited<ReturnType<typeof lettersOf>>[number];

/** The letter in force: the newest; undefined where none was issued. */
export async function letterInForce(ctx: Context, consortiumId: string): Promise<KnownLetter | undefined> {
  const [letter] = await ctx.db
    .select()
    .from(commitmentLetters)
    .where(eq(commitmentLetters.consortiumId, consortiumId))
    .orderBy(desc(commitmentLetters.version))
    .limit(1);
  return letter;
}
