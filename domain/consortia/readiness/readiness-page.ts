import { and, eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import type { AnsweredCall } from "#domain/consortia/answered-calls";
import { readsBudget } from "#domain/consortia/budget/budget-place";
import { costsOf } from "#domain/consortia/budget/budget-reads";
import { commitmentsOf } from "#domain/consortia/commitments/commitments-of";
import { factsOf } from "#domain/consortia/facts";
import { type ProposalEnd, proposalEnd } from "#domain/consortia/results/proposal-end";
import { countSeats } from "#domain/consortia/roles/open-seats";
import type { Space } from "#domain/consortia/space-parts";
import { type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import type { Context } from "#domain/kernel/context";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { readablePart } from "#domain/organisations/visibility/visibility";
import { currentRules } from "#domain/review/rules/current-rules";
import { type CountedMilestone, countdownTo } from "./countdown.ts";
import { type PartDone, type Readiness, type ReadinessFacts, readinessOf } from "./readiness.ts";

export type ReadinessPage = Space & {
  call: AnsweredCall | undefined;
  readiness: Readiness;
  /** How the preparation of its proposal ended. */
  end: ProposalEnd | undefined;
  /** Undefined where the consortium answers no call whose deadline lies ahead. */
  countdown: { deadline: Date; zone: string; milestones: CountedMilestone[] } | undefined;
};

/** How near a consortium is to being ready and what is due by when, for those inside; undefined for everybody else. The cluster's administrators read no budget, so theirs has no part for it. */
export async function readinessPage(ctx: Context, slug: string): Promise<ReadinessPage | undefined> {
  const facts = await factsOf(ctx, { slug });
  const workspace = facts && (await workspaceOf(ctx, slug));
  if (!facts || !workspace) return undefined;
  const readiness = readinessOf(await partsOf(ctx, workspace, readsBudget(ctx.actor, facts)));
  const { title, call, parts } = workspace;
  const { calendar } = await currentRules(ctx);
  const next = call?.next;
  return {
    ...{ slug, title, parts, call, readiness, end: await proposalEnd(ctx, workspace) },
    countdown:
      call && next
        ? { deadline: next.at, zone: call.zone, milestones: countdownTo(next.at, readiness, ctx.now, calendarOf(calendar)) }
        : undefined,
  };
}

async function partsOf(ctx: Context, workspace: Workspace, isBudgetRead: boolean): Promise<ReadinessFacts> {
  const { everyone, roles, eligibility } = workspace;
  const { partners } = await commitmentsOf(ctx, workspace);
  const costs = isBudgetRead
    ? await costsOf(
        ctx,
        everyone.map(({ id }) => id),
      )
    : undefined;
  const has = (states: readonly string[]) => ({
    done: partners.filter(({ commitment }) => states.includes(commitment.state)).length,
    all: everyone.length,
  });
  const needed = countSeats(roles.filter(({ need }) => need === "must"));
  const musts = (eligibility?.rules ?? []).filter(({ severity, verdict }) => severity === "must" && verdict !== "none");
  return {
    roles: { done: needed.taken, all: needed.seats },
    rules: eligibility && { done: musts.filter(({ verdict }) => verdict === "pass").length, all: musts.length },
    commitments: has(["committed", "signed"]),
    pics: await statedPics(ctx, workspace.id),
    costs: costs && { done: everyone.filter(({ id }) => costs.has(id)).length, all: everyone.length },
    signatures: has(["signed"]),
  };
}

/** Partners whose PIC the reader may read. */
async function statedPics(ctx: Context, consortiumId: string): Promise<PartDone> {
  const { id, pic, visibility } = organisations;
  const rows = await ctx.db
    .select({ id, pic, visibility })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(and(eq(consortiumMembers.consortiumId, consortiumId), eq(consortiumMembers.status, "joined")));
  const viewer = await viewerOf(ctx);
  return { done: rows.filter((row) => readablePart(viewer, row, { pic: row.pic }).pic).length, all: rows.length };
}
