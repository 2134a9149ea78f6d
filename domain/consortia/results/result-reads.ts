import { and, eq } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { consortiumResults } from "#db/schema/results";
import { factsOf } from "#domain/consortia/facts";
import { viewOf } from "#domain/consortia/page-view";
import { coordinatorOf, mayCoordinate, partnerFor } from "#domain/consortia/policy";
import type { Space } from "#domain/consortia/space-parts";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { Result } from "./state.ts";
import { type SuccessRate, successRate } from "./success-rate.ts";

export type StatedResult = {
  submittedAt: Date;
  result: Result;
  score: number | null;
  scoreMax: number | null;
  lessons: string | null;
  language: Locale;
  isPublic: boolean;
};
/** Rates of proposals: undefined where they would tell the result of one. */
export type SuccessRates = {
  /** Of consortia that answered the same call; null for one that answers none. */
  call: SuccessRate | undefined | null;
  /** Of consortia that this one's coordinator coordinates. */
  coordinator: SuccessRate | undefined;
  /** Of consortia in which the reader's organisation is. */
  own: SuccessRate | undefined;
};
export type ResultPage = Space & {
  id: string;
  /** The reader's organisation, and the one that coordinates. */
  organisation: string;
  stated: StatedResult | undefined;
  version: number;
  mayState: boolean;
  rates: SuccessRates;
};

/** What became of the proposal of a consortium, for its partners' people; undefined for everyone else. Four queries more than the page of the consortium. */
export async function resultPage(ctx: Context, slug: string): Promise<ResultPage | undefined> {
  const facts = await factsOf(ctx, { slug });
  const partner = facts && partnerFor(ctx.actor, facts);
  const view = partner && (await viewOf(ctx, facts));
  if (!facts || !view) return undefined;
  const { id, title, parts } = view;
  const [found] = await ctx.db.select().from(consortiumResults).where(eq(consortiumResults.consortiumId, id));
  const ofCall = facts.callId
    ? await ctx.db
        .select({ result: consortiumResults.result })
        .from(consortiumResults)
        .innerJoin(consortia, eq(consortia.id, consortiumResults.consortiumId))
        .where(eq(consortia.callId, facts.callId))
    : [];
  const coordinator = coordinatorOf(facts);
  return {
    ...{ id, slug, title, parts, organisation: partner.name, version: found?.version ?? 0 },
    stated: found,
    mayState: mayCoordinate(ctx.actor, facts) === true,
    rates: {
      call: facts.callId ? successRate(ofCall.map(({ result }) => result)) : null,
      coordinator: coordinator
        ? successRate(await resultsOf(ctx, coordinator, "coordinator"), coordinator === partner.organisationId)
        : undefined,
      own: successRate(await resultsOf(ctx, partner.organisationId), true),
    },
  };
}

/** The results of the consortia in which an organisation is, or that it coordinates. */
async function resultsOf(ctx: Context, organisationId: string, role?: "coordinator"): Promise<Result[]> {
  const rows = await ctx.db
    .select({ result: consortiumResults.result })
    .from(consortiumResults)
    .innerJoin(consortiumMembers, eq(consortiumMembers.consortiumId, consortiumResults.consortiumId))
    .where(
      and(
        eq(consortiumMembers.organisationId, organisationId),
        eq(consortiumMembers.status, "joined"),
        role && eq(consortiumMembers.role, role),
      ),
    );
  return rows.map(({ result }) => result);
}

/** The rate of all consortia, for the cluster's office, which reads no result of one; undefined for others, and where too few are known. One query. */
export async function clusterSuccessRate(ctx: Context): Promise<SuccessRate | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const rows = await ctx.db.select({ result: consortiumResults.result }).from(consortiumResults);
  return successRate(rows.map(({ result }) => result));
}
