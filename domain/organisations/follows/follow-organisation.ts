import { and, eq } from "drizzle-orm";
import { organisationFollows } from "#db/schema/follows";
import { listings, organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { isMember } from "#domain/organisations/policy";
import type { FollowOrganisation } from "./follow-input.ts";

/** A member follows an organisation of the directory: it is in their list from then on. */
export async function followOrganisation(ctx: Context, { organisationId }: FollowOrganisation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person" || !isMember(actor)) return refused("forbidden");
    const [found] = await ctx.db
      .select({ slug: organisations.slug })
      .from(listings)
      .innerJoin(organisations, eq(organisations.id, listings.organisationId))
      .where(and(eq(listings.organisationId, organisationId), eq(listings.clusterId, ctx.clusterId)));
    if (!found) return refused("not_found");
    const [followed] = await ctx.db
      .insert(organisationFollows)
      .values({ organisationId, personId: actor.personId, since: ctx.now })
      .onConflictDoNothing()
      .returning({ organisationId: organisationFollows.organisationId });
    if (!followed) return refused("follow.already");
    await record(ctx, "organisation.followed", { kind: "organisation", id: organisationId });
    return done(found);
  });
}
