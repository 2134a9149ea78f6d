import { and, asc, desc, eq, gt, inArray, notExists } from "drizzle-orm";
import { commitmentLetters, commitmentSteps } from "#db/schema/commitments";
import { alias } from "#dialect";
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

const newerLetters = alias(commitmentLetters, "newer_letters");

/** The letters in force of some consortia, by the ids of these: of each the newest. One query. */
export async function lettersInForce(ctx: Context, consortiumIds: readonly string[]): Promise<Map<string, KnownLetter>> {
  if (consortiumIds.length === 0) return new Map();
  const { consortiumId, version } = commitmentLetters;
  const newer = and(eq(newerLetters.consortiumId, consortiumId), gt(newerLetters.version, version));
  const rows = await ctx.db
    .select()
    .from(commitmentLetters)
    .where(
      and(inArray(consortiumId, [...consortiumIds]), notExists(ctx.db.select({ id: newerLetters.id }).from(newerLetters).where(newer))),
    );
  return new Map(rows.map((row) => [row.consortiumId, row]));
}

/** The letter in force of one; undefined where none was issued. */
export const letterInForce = async (ctx: Context, consortiumId: string): Promise<KnownLetter | undefined> =>
  (await lettersInForce(ctx, [consortiumId])).get(consortiumId);
