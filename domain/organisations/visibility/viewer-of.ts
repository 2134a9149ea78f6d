import { and, eq, inArray } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { visibilityRules } from "#db/schema/organisations";
import type { Reach } from "#db/search/matching";
import { hasNotEnded } from "#domain/consortia/facts";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { isEditorRole, isMember } from "#domain/organisations/policy";
import { type AllowedLevels, LEVELS, type Level } from "#domain/organisations/state";
import type { Viewer } from "./visibility.ts";

/** What the office lets members choose, with the number of its version. */
export const currentVisibility = (ctx: Context): Promise<{ allowed: AllowedLevels; version: number }> =>
  untilWritten(ctx.db, `visibility ${ctx.clusterId}`, async () => {
    const { allowed, version } = visibilityRules;
    const [row] = await ctx.db.select({ allowed, version }).from(visibilityRules).where(eq(visibilityRules.clusterId, ctx.clusterId));
    return row ?? { allowed: {}, version: 0 };
  });

/** Which of its levels the office lets members choose, field by field. */
export const allowedLevels = async (ctx: Context): Promise<AllowedLevels> => (await currentVisibility(ctx)).allowed;

/** Who reads, for whatever a request shows. Two small queries, and for most readers one that is kept. */
export async function viewerOf(ctx: Context): Promise<Viewer> {
  return { actor: ctx.actor, partners: await partnersOf(ctx), allowed: await allowedLevels(ctx) };
}

/** How much beside what everyone reads the actor's search looks through; undefined where it is nothing. It is `reachOf` for all organisations at once. */
export async function searchReach(ctx: Context): Promise<Reach | undefined> {
  const { actor } = ctx;
  if (actor.kind !== "person") return undefined;
  const levelNamed = (level: Level) => LEVELS.indexOf(level);
  const own = actor.organisations.map(({ organisationId, role }) => ({
    ids: [organisationId],
    level: levelNamed(isEditorRole(role) ? "staff" : "own"),
  }));
  const level = levelNamed(isMember(actor) ? "members" : "public");
  if (isStaff(actor)) return { level: levelNamed("staff"), of: [] };
  const partners = [...(await partnersOf(ctx))].sort();
  const of = [...(partners.length > 0 ? [{ ids: partners, level: levelNamed("partners") }] : []), ...own];
  return level > 0 || of.length > 0 ? { level, of } : undefined;
}

/** The organisations that are now in a consortium with an active one for which the actor acts. Who asked, declined, withdrew or left is in none, and nobody is in one that has ended. */
async function partnersOf({ actor, db }: Context): Promise<ReadonlySet<string>> {
  const own = actor.kind === "person" ? actor.organisations.filter(({ status }) => status === "active") : [];
  const ids = own.map(({ organisationId }) => organisationId).filter(Boolean);
  if (ids.length === 0) return new Set();
  const { organisationId, consortiumId, status } = consortiumMembers;
  const joined = db
    .select({ id: consortiumId })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumId))
    .where(and(inArray(organisationId, ids), eq(status, "joined"), hasNotEnded));
  const rows = await db
    .selectDistinct({ id: organisationId })
    .from(consortiumMembers)
    .where(and(inArray(consortiumId, joined), eq(status, "joined")));
  return new Set(rows.map(({ id }) => id));
}
