import { and, asc, eq, inArray } from "drizzle-orm";
import { callDeadlines, calls } from "#db/schema/calls";
import { callStateAt, nextDeadline } from "#domain/calls/deadlines";
import type { CallState, DeadlineStage } from "#domain/calls/state";
import type { Setting } from "#domain/consortia/eligibility/rule";
import type { RuleOverride } from "#domain/consortia/eligibility/state";
import type { PlaceCondition } from "#domain/consortia/roles/role-places";
import type { Context } from "#domain/kernel/context";

/** The call that a consortium answers, as a list of consortia shows it. */
export type AnsweredCall = {
  id: string;
  slug: string;
  title: string;
  zone: string;
  opensAt: Date | null;
  deadlines: readonly { at: Date; stage: DeadlineStage }[];
  /** What it changes of its rules. */
  ruleOverrides: readonly RuleOverride[];
  state: CallState;
  /** The first deadline that has not passed. */
  next: { at: Date; stage: DeadlineStage } | undefined;
} & PlaceCondition;

/** A call as it is at an instant: its deadlines pass though nothing is written. */
export const callAt = (call: Omit<AnsweredCall, "state" | "next">, now: Date): AnsweredCall => ({
  ...call,
  state: callStateAt(call, now),
  next: nextDeadline(call.deadlines, now),
});

/** Published calls by their ids. Two queries; none where there are no ids. */
export async function answeredCalls(ctx: Context, ids: readonly (string | null)[]): Promise<Map<string, AnsweredCall>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { id, slug, title, zone, opensAt, ruleOverrides, places, placeSectors } = calls;
  const rows = await ctx.db
    .select({ id, slug, title, zone, opensAt, ruleOverrides, places, placeSectors })
    .from(calls)
    .where(and(inArray(id, wanted), eq(calls.clusterId, ctx.clusterId), eq(calls.status, "published")));
  const deadlines = await ctx.db
    .select({ callId: callDeadlines.callId, at: callDeadlines.at, stage: callDeadlines.stage })
    .from(callDeadlines)
    .where(inArray(callDeadlines.callId, wanted))
    .orderBy(asc(callDeadlines.at));
  return new Map(
    rows.map((row) => [
      row.id,
      callAt({ ...row, deadlines: deadlines.flatMap(({ callId, ...deadline }) => (callId === row.id ? [deadline] : [])) }, ctx.now),
    ]),
  );
}

/** The day for which the eligibility of a consortium is asked: that of its call's next deadline, of the last one once it has closed, or today. */
export const eligibilityDay = (call: AnsweredCall | undefined, now: Date): Date => call?.next?.at ?? call?.deadlines.at(-1)?.at ?? now;

/** What the rules of a consortium are asked by: that day, and what its call changes of them. */
export const eligibilitySetting = (call: AnsweredCall | undefined, now: Date): Setting => ({
  on: eligibilityDay(call, now),
  ...(call && { overrides: call.ruleOverrides }),
});
