import { and, asc, eq, inArray, not, or, type SQL, sql } from "drizzle-orm";
import { callCapabilities, callSectors, calls } from "#db/schema/calls";
import { organisations } from "#db/schema/organisations";
import { fits } from "#dialect";
import { committable } from "#domain/consortia/policy";
import { type RoleCandidate, roleCandidate } from "#domain/consortia/roles/role-fit";
import type { Actor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { CALL_CARD, type CallCard, callCards } from "./cards.ts";
import type { Doing } from "./fit.ts";
import { type OwnMatch, ownMatch } from "./own-match.ts";
import { currentCalls, deadlinesAround } from "./reads.ts";

export type OwnDoing = RoleCandidate & { organisationId: string; name: string };

/** What the organisation does for which somebody looks at calls: the first that they may commit. Undefined for anyone else. One query. */
export async function ownDoing(ctx: Context, actor: Actor = ctx.actor): Promise<OwnDoing | undefined> {
  const [own] = committable(actor);
  if (!own) return undefined;
  const [row] = await ctx.db
    .select({
      sectors: organisations.sectors,
      kind: organisations.kind,
      country: organisations.country,
      region: organisations.region,
      capabilities: organisations.capabilities,
    })
    .from(organisations)
    .where(eq(organisations.id, own.organisationId));
  if (!row) return undefined;
  return { organisationId: own.organisationId, name: own.name, ...roleCandidate(row) };
}

/**
 * Calls that can be answered now or later and want something that an organisation does, each with what that is and whether it matches: those that it matches first, then
 * those in its segments, then those for its capabilities alone, of each the soonest deadline first. Four queries.
 */
export async function callsFor(
  ctx: Context,
  own: Doing & Pick<RoleCandidate, "country" | "region">,
  limit: number,
): Promise<(CallCard & OwnMatch)[]> {
  if (own.sectors.length + own.capabilities.length === 0) return [];
  const bySector = ctx.db
    .select({ id: callSectors.callId })
    .from(callSectors)
    .where(inArray(callSectors.sector, [...own.sectors]));
  const byTerm = ctx.db
    .select({ id: callCapabilities.callId })
    .from(callCapabilities)
    .where(inArray(callCapabilities.term, [...own.capabilities]));
  const wantsSegments = ctx.db.select({ id: callSectors.callId }).from(callSectors);
  const isBySector = own.sectors.length > 0 ? inArray(calls.id, bySector) : undefined;
  const isByTerm = own.capabilities.length > 0 ? inArray(calls.id, byTerm) : undefined;
  const isMatch = isByTerm && and(isByTerm, or(isBySector, not(inArray(calls.id, wantsSegments))));
  const first = (condition: SQL | undefined) => (condition ? [sql`case when ${condition} then 0 else 1 end`] : []);
  const around = deadlinesAround(ctx);
  const rows = await ctx.db
    .select(CALL_CARD)
    .from(calls)
    .leftJoin(around, eq(around.callId, calls.id))
    .where(and(currentCalls(ctx), or(isBySector, isByTerm), mayBeWhere(ctx, own)))
    .orderBy(
      ...first(isMatch),
      ...first(isBySector),
      sql`case when ${around.next} is null then 1 else 0 end`,
      asc(around.next),
      asc(calls.title),
      asc(calls.id),
    )
    .limit(limit);
  return (await callCards(ctx, rows)).map((card) => ({ ...card, ...ownMatch(own, card) }));
}

const NONE = "[]";
const named = (code: string) => `%"${code}"%`;

/** The condition that a call takes an organisation from where it is: as `placeLack` says for a segment of the organisation that the call wants. */
const mayBeWhere = (ctx: Context, { sectors, region }: Pick<RoleCandidate, "sectors" | "region">) =>
  or(
    fits(calls.places, NONE),
    region ? fits(calls.places, named(region)) : undefined,
    ...sectors.map((sector) =>
      and(
        not(fits(calls.placeSectors, NONE)),
        not(fits(calls.placeSectors, named(sector))),
        inArray(calls.id, ctx.db.select({ id: callSectors.callId }).from(callSectors).where(eq(callSectors.sector, sector))),
      ),
    ),
  );
