import { asc, eq, inArray } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { consortia, rolesSought } from "#db/schema/consortia";
import type { Context } from "#domain/kernel/context";
import type { ReviewedText } from "./state.ts";

/** The texts of some consortia as they are now, by their ids. Two queries; none where there are no ids. */
export async function reviewedTextsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, ReviewedText>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      ...{ id: consortia.id, title: consortia.title, aim: consortia.aim, status: consortia.status, closesAt: consortia.closesAt },
      call: calls.title,
    })
    .from(consortia)
    .leftJoin(calls, eq(calls.id, consortia.callId))
    .where(inArray(consortia.id, [...ids]));
  const { consortiumId, position, id, title, work, sector, seats } = rolesSought;
  const roles = await ctx.db
    .select({ consortiumId, id, title, work, sector, seats })
    .from(rolesSought)
    .where(inArray(consortiumId, [...ids]))
    .orderBy(asc(position));
  const rolesBy = Map.groupBy(roles, (role) => role.consortiumId);
  return new Map(
    rows.map(({ id, closesAt, ...row }) => [
      id,
      { ...row, closesAt: closesAt?.toISOString() ?? null, roles: (rolesBy.get(id) ?? []).map(({ consortiumId: _, ...role }) => role) },
    ]),
  );
}
