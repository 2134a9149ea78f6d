import { and, eq, ne } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import { ownershipStakes } from "#db/schema/ownership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import { numberKey } from "./alike-owners.ts";
import type { AddStake } from "./input.ts";
import { MAX_STAKES, WHOLE } from "./state.ts";
import { keepStatement } from "./state-no-stake.ts";

/** Names who owns a part of an organisation, or of whom it owns one. The name of a listed organisation of the cluster means that one. */
export async function addStake(ctx: Context, { organisationId, ...stake }: AddStake): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const organisation = await storedOrganisation(ctx, organisationId);
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).edit;
    if (allowed !== true) return refused(allowed);
    const named = await ctx.db
      .select({ side: ownershipStakes.side, share: ownershipStakes.share, otherKey: ownershipStakes.otherKey })
      .from(ownershipStakes)
      .where(eq(ownershipStakes.organisationId, organisationId));
    if (named.length >= MAX_STAKES) return refused("ownership.too_many", { max: String(MAX_STAKES) });
    const otherKey = stake.number ? numbered(stake.number, stake.country) : `${fold(stake.name)} ${stake.country}`;
    if (named.some((one) => one.side === stake.side && one.otherKey === otherKey)) return refused("ownership.already_named");
    const owned = named.filter(({ side }) => side === "holder").reduce((sum, { share }) => sum + share, 0);
    if (stake.side === "holder" && owned + stake.share > WHOLE) return refused("ownership.over_whole");
    if (fold(organisation.profile.name) === fold(stake.name)) return refused("ownership.itself");
    const otherId = await listedCalled(ctx, organisationId, stake.name);
    await ctx.db.insert(ownershipStakes).values({ id: ctx.newId(), organisationId, ...stake, otherId, otherKey, statedAt: ctx.now });
    await keepStatement(ctx, organisationId, stake.side, false);
    await record(ctx, "organisation.stake_added", { kind: "organisation", id: organisationId });
    return done({ slug: organisation.slug });
  });
}

/** How two statements name the same owner by its number. */
const numbered = (number: string, country: string) => `#${numberKey(number, country)}`;

/** The one listed organisation of this name; null where none or several have it. */
async function listedCalled(turn: Turn, notId: string, name: string): Promise<string | null> {
  const found = await turn.db
    .select({ id: organisations.id })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.clusterId, turn.clusterId), eq(listings.nameKey, fold(name)), ne(organisations.id, notId)))
    .limit(2);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
