import { and, asc, desc, eq, ne, or } from "drizzle-orm";
import { people } from "#db/schema/access";
import { savedViews } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";

export type SavedView = { id: string; name: string; query: string; shared: boolean; opensFirst: boolean; mine: boolean; by: string };
const MAX = 40;

/** One's own views, then those that others share: of these as many as there is room for. */
export async function savedViewsOf(ctx: Context): Promise<SavedView[]> {
  const { actor } = ctx;
  if (!isStaff(actor)) return [];
  const isOwn = eq(savedViews.personId, actor.personId);
  const rows = await ctx.db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      shared: savedViews.shared,
      opensFirst: savedViews.opensFirst,
      personId: savedViews.personId,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(savedViews)
    .innerJoin(people, eq(people.id, savedViews.personId))
    .where(and(eq(savedViews.clusterId, ctx.clusterId), or(isOwn, and(eq(savedViews.shared, true), ne(people.status, "disabled")))))
    .orderBy(desc(isOwn), asc(savedViews.name), asc(savedViews.id))
    .limit(MAX);
  return rows.map(({ personId, firstName, lastName, opensFirst, ...view }) => ({
    ...view,
    mine: personId === actor.personId,
    opensFirst: opensFirst && personId === actor.personId,
    by: `${firstName} ${lastName}`,
  }));
}
