import { eq } from "drizzle-orm";
import { listings, organisations, visibilityRules } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { FOUND_BY, keepListing } from "#domain/organisations/profile/relist";
import type { AllowedLevels } from "#domain/organisations/state";
import { currentVisibility } from "./viewer-of.ts";
import { levelOf } from "./visibility.ts";
import type { AllowLevels } from "./visibility-input.ts";

/** Administrators decide among which levels members may choose, field by field. What is no longer public leaves the directory in the same turn. */
export async function allowLevels(ctx: Context, { version, allowed }: AllowLevels): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const before = await currentVisibility(ctx);
    if (before.version !== version) return refused("conflict");
    const values = { allowed, version: version + 1, changedAt: ctx.now, changedBy: actor.personId };
    await ctx.db
      .insert(visibilityRules)
      .values({ clusterId: ctx.clusterId, ...values })
      .onConflictDoUpdate({ target: visibilityRules.clusterId, set: values, setWhere: eq(visibilityRules.version, version) });
    await keepListings(ctx, before.allowed, allowed);
    await record(ctx, "cluster.levels_allowed", { kind: "cluster", id: ctx.clusterId }, { version: version + 1, allowed });
    return done({ version: version + 1 });
  });
}

/** Lists again whatever has a field of which other people may read now than before. */
async function keepListings(turn: Turn, before: AllowedLevels, now: AllowedLevels) {
  const listed = await turn.db
    .select({ id: organisations.id, visibility: organisations.visibility })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(eq(listings.clusterId, turn.clusterId));
  const changed = listed.filter(({ visibility }) =>
    FOUND_BY.some((name) => levelOf(name, visibility, before) !== levelOf(name, visibility, now)),
  );
  for (const { id } of changed) await keepListing(turn, id);
}
