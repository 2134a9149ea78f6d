import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { consortiumFunding, partnerBudgets } from "#db/schema/budgets";
import { calls } from "#db/schema/calls";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { workPlans } from "#db/schema/plans";
import { factsOf } from "#domain/consortia/facts";
import { viewOf } from "#domain/consortia/page-view";
import { mayCoordinate } from "#domain/consortia/policy";
import type { SpaceLink } from "#domain/consortia/space-parts";
import { isFunded, type Participation } from "#domain/consortia/state";
import type { Context } from "#domain/kernel/context";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { readablePart } from "#domain/organisations/visibility/visibility";
import { type BudgetLine, budgetOf, factsOfCosts, type Totals } from "./budget.ts";
import { mayConfirmEntered, mayStateCosts, readsBudget } from "./budget-place.ts";
import { actionFromCall, type CallDeparture, callDepartures } from "./call-departures.ts";
import { asksForCertificate } from "./certificate.ts";
import type { FundedAction } from "./state.ts";

/**
 * A partner in a budget. `line`: what it says, or what was entered for it; undefined where there is nothing yet. `enteredBy`: who entered it, where the partner
 * has not confirmed it. `version`: for the forms that change or confirm it.
 */
export type BudgetPartner = {
  organisationId: string;
  name: string;
  participation: Participation;
  line: BudgetLine | undefined;
  version: number;
  enteredBy: { name: string | null } | undefined;
  mayState: boolean;
  /** The reader may confirm what was entered for it. */
  isOwn: boolean;
  mayConfirm: boolean;
};
export type ConsortiumBudget = {
  id: string;
  slug: string;
  title: string;
  parts: SpaceLink[];
  /** The one that the coordinator chose, or else that of the call. */
  action: FundedAction | null;
  /** Nobody chose it: it is that of the call. */
  isFromCall: boolean;
  /** What the call pays, in percent; null where it does not say, or there is no call. */
  callRate: number | null;
  /** Where it departs from the call that the consortium answers. */
  departures: CallDeparture[];
  mayChoose: boolean;
  partners: BudgetPartner[];
  totals: Totals;
  countries: { country: string | null; total: number; share: number }[];
  concentration: number;
  /** Its grant asks partners that request much for a certificate on their financial statements. */
  asksForCertificate: boolean;
};

/** The budget of a consortium, for its partners; undefined for everyone else, as for a consortium that is not there. Three queries, and one for its call. */
export async function consortiumBudget(ctx: Context, slug: string): Promise<ConsortiumBudget | undefined> {
  const facts = await factsOf(ctx, { slug });
  const view = facts && readsBudget(ctx.actor, facts) ? await viewOf(ctx, facts) : undefined;
  if (!facts || !view) return undefined;
  const rows = await ctx.db
    .select({
      organisationId: organisations.id,
      name: organisations.name,
      country: organisations.country,
      visibility: organisations.visibility,
      costs: partnerBudgets.costs,
      personMonths: partnerBudgets.personMonths,
      nonProfit: partnerBudgets.nonProfit,
      participation: consortiumMembers.participation,
      enteredById: partnerBudgets.enteredById,
      version: partnerBudgets.version,
      isLumpSum: workPlans.isLumpSum,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .leftJoin(partnerBudgets, eq(partnerBudgets.memberId, consortiumMembers.id))
    .leftJoin(workPlans, eq(workPlans.consortiumId, consortiumMembers.consortiumId))
    .where(and(eq(consortiumMembers.consortiumId, facts.id), eq(consortiumMembers.status, "joined")))
    .orderBy(asc(consortiumMembers.askedAt), asc(consortiumMembers.id));
  const [funding] = await ctx.db
    .select({ action: consortiumFunding.action })
    .from(consortiumFunding)
    .where(eq(consortiumFunding.consortiumId, facts.id));
  const { fundingRate, grantFrom, grantTo } = calls;
  const [call] = view.call
    ? await ctx.db.select({ action: calls.action, fundingRate, grantFrom, grantTo }).from(calls).where(eq(calls.id, view.call.id))
    : [];
  const viewer = await viewerOf(ctx);
  const stated = rows.flatMap(({ organisationId: id, country, visibility, costs, personMonths, nonProfit, participation }) => {
    if (!costs || personMonths === null || nonProfit === null) return [];
    const { requested, ...spent } = costs;
    return [
      {
        id,
        ...readablePart(viewer, { id, visibility }, { country }),
        costs: spent,
        requested,
        personMonths,
        nonProfit,
        isFunded: isFunded(participation),
      },
    ];
  });
  const callRate = call?.fundingRate ?? null;
  const chosen = funding?.action === "call" && callRate === null ? null : (funding?.action ?? null);
  const action = chosen ?? actionFromCall(call);
  const { lines, totals, countries, concentration } = budgetOf(stated, action, callRate);
  return {
    ...{ id: facts.id, slug: facts.slug, title: view.title, parts: view.parts },
    action,
    isFromCall: action !== null && chosen === null,
    callRate,
    departures: call ? callDepartures(call, action, totals) : [],
    mayChoose: mayCoordinate(ctx.actor, facts) === true,
    partners: rows.map(({ organisationId, name, participation, version, enteredById }) => ({
      ...{ organisationId, name, participation, version: version ?? 0 },
      line: lines.find(({ id }) => id === organisationId),
      enteredBy: enteredById ? { name: rows.find((row) => row.organisationId === enteredById)?.name ?? null } : undefined,
      mayState: mayStateCosts(ctx.actor, facts, organisationId) === true,
      isOwn: mayConfirmEntered(ctx.actor, facts, organisationId) === true,
      mayConfirm: enteredById !== null && mayConfirmEntered(ctx.actor, facts, organisationId) === true,
    })),
    ...{ totals, countries, concentration },
    asksForCertificate: asksForCertificate(
      view.rulePack,
      rows.some(({ isLumpSum }) => isLumpSum === true),
    ),
  };
}

/** What rules ask of costs, in cents and with indirect costs, as the budget page has them: all that a partner spends itself or by others, and only itself. */
export type CostFacts = { cost: number; ownCost: number };

/** The costs that some places in a consortium have stated, or confirmed, by their ids: what nobody of a partner confirmed is not known. One query. */
export async function costsOf(ctx: Context, memberIds: readonly string[]): Promise<Map<string, CostFacts>> {
  if (memberIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ memberId: partnerBudgets.memberId, costs: partnerBudgets.costs })
    .from(partnerBudgets)
    .where(and(inArray(partnerBudgets.memberId, [...memberIds]), isNull(partnerBudgets.enteredById)));
  return new Map(rows.map(({ memberId, costs }) => [memberId, factsOfCosts(costs)]));
}
