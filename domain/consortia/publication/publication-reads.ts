import { and, eq, inArray } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { consortia, rolesSought } from "#db/schema/consortia";
import { CALL_CARD, callCards } from "#domain/calls/cards";
import type { Context } from "#domain/kernel/context";
import { type PublicationPoint, publicationPoints } from "./publication-points.ts";

/** What the portal finds of the texts of some consortia, by their ids. Two queries, and four more where some answer a call; none where there are no ids. */
export async function publicationPointsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, PublicationPoint[]>> {
  if (ids.length === 0) return new Map();
  const { id, title, aim, closesAt, rulePack, callId } = consortia;
  const rows = await ctx.db
    .select({ id, title, aim, closesAt, rulePack, callId })
    .from(consortia)
    .where(and(eq(consortia.clusterId, ctx.clusterId), inArray(id, [...ids])));
  const roles = await ctx.db
    .select({
      consortiumId: rolesSought.consortiumId,
      title: rolesSought.title,
      sector: rolesSought.sector,
      capability: rolesSought.capability,
      work: rolesSought.work,
    })
    .from(rolesSought)
    .where(inArray(rolesSought.consortiumId, [...ids]));
  const answered = [...new Set(rows.flatMap((row) => row.callId ?? []))];
  const cards =
    answered.length > 0 ? await callCards(ctx, await ctx.db.select(CALL_CARD).from(calls).where(inArray(calls.id, answered))) : [];
  const called = new Map(cards.map((call) => [call.id, call]));
  return new Map(
    rows.map(({ id, callId, ...row }) => {
      const own = roles.filter(({ consortiumId }) => consortiumId === id);
      return [id, publicationPoints({ ...row, roles: own, call: called.get(callId ?? "") }, ctx.now)];
    }),
  );
}
