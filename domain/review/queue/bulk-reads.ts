import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { type ApplicationStatus, canTake } from "#domain/membership/state";
import type { Refusal } from "#domain/refusals";
import {
  assigneeOf,
  type DecisionTaken,
  decisionsOn,
  NO_DECISION,
  type ReviewFacts,
  reviewFactsOf,
} from "#domain/review/application/review-facts";
import { isReassigned } from "#domain/review/assignment/assign-application";
import { isBinding, type ObstacleFound } from "#domain/review/decision/decision-obstacles";
import { obstaclesOf } from "#domain/review/decision/obstacle-reads";
import { abilities, closed } from "#domain/review/policy";
import type { Obstacle } from "#domain/review/state";
import type { BulkStep } from "./queue-input.ts";

/** What the reason against a step names: who has the application (`none` where nobody has, `you` for the reader), whether the reader may refuse it, how it was decided, and its status. */
export type Standing = { assignee: string; mayRefuse: boolean; decision: DecisionTaken; status?: ApplicationStatus };
export const UNKNOWN_STANDING: Standing = { assignee: "none", mayRefuse: false, decision: NO_DECISION };

/** `locale`: the applicant's language. `takes`: nobody has it, so that approving it assigns it too. `reassigns`: somebody else has it, so that assigning it needs a reason. `obstacles`: what must be confirmed with a reason. */
export type BulkRow = Standing & {
  id: string;
  organisation: string;
  locale: Locale;
  may: true | Refusal;
  takes: boolean;
  reassigns: boolean;
  because?: Obstacle | undefined;
  obstacles: ObstacleFound[];
};

/** The names of applications in the queue, in the order of the ids. */
export async function applicationNames(ctx: Context, ids: string[]): Promise<{ id: string; organisation: string }[]> {
  if (!isStaff(ctx.actor) || ids.length === 0) return [];
  const found = await ctx.db
    .select({ id: applications.id, organisation: applications.organisationName })
    .from(applications)
    .where(and(eq(applications.clusterId, ctx.clusterId), isNotNull(applications.submittedAt), inArray(applications.id, ids)));
  return found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

export async function standingsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, Standing>> {
  if (!isStaff(ctx.actor) || ids.length === 0) return new Map();
  const [decisions, facts] = await Promise.all([decisionsOn(ctx, ids), reviewFactsOf(ctx, ids)]);
  return new Map([...facts.values()].map((one) => [one.id, standingOf(ctx, one, decisions)]));
}

const standingOf = (ctx: Context, one: ReviewFacts, decisions: ReadonlyMap<string, DecisionTaken>): Standing => ({
  assignee: assigneeOf(ctx, one),
  mayRefuse: abilities(ctx.actor, one).refuse === true,
  decision: decisions.get(one.id) ?? NO_DECISION,
  status: one.status,
});

/** Which of these applications, a page at most, a step would do something with, and why not with the others. */
export async function bulkRows(ctx: Context, ids: string[], step: BulkStep): Promise<BulkRow[]> {
  const rows: BulkRow[] = [];
  const against = step === "approve" ? await obstaclesOf(ctx, ids) : new Map<string, ObstacleFound[]>();
  const [factsOf, decisions] = await Promise.all([reviewFactsOf(ctx, ids), decisionsOn(ctx, ids)]);
  for (const { id, organisation } of await applicationNames(ctx, ids)) {
    const facts = factsOf.get(id);
    if (!facts) continue;
    const open = canTake("claim", facts.status) || closed(facts);
    const can = abilities(ctx.actor, facts);
    const takes = step === "approve" && can.approve === "application.claim_first" && can.claimAndApprove === true;
    const may = takes || (step === "snooze" ? open : can[step === "changes" ? "askForChanges" : step]);
    const reassigns = step === "assign" && isReassigned(ctx.actor, facts.assignedTo);
    const obstacles = may === true ? (against.get(id) ?? []) : [];
    const because = obstacles.find(isBinding)?.obstacle;
    const outcome = { may: because ? ("approval.bound" as const) : may, because, obstacles: because ? [] : obstacles };
    rows.push({ id, organisation, locale: facts.locale, takes, reassigns, ...standingOf(ctx, facts, decisions), ...outcome });
  }
  return rows;
}
