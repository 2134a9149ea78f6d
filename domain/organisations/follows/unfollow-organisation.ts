import { and, eq } from "drizzle-orm";
import { organisationFollows } from "#db/schema/follows";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { FollowOrganisation } from "./follow-input.ts";

/** Somebody follows an organisation no longer, whether it is in the directory or not. */
export async function unfollowOrganisation(ctx: Context, { organisationId }: FollowOrganisation): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refused("forbidden");
    const own = and(eq(organisationFollows.organisationId, organisationId), eq(organisationFollows.personId, actor.personId));
    const [unfollowed] = await ctx.db
      .delete(organisationFollows)
      .where(own)
      .returning({ organisationId: organisationFollows.organisationId });
    if (!unfollowed) return refused("follow.not_following");
    const [found] = await ctx.db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, organisationId));
    if (!found) return refused("not_found");
    await record(ctx, "organisation.unfollowed", { kind: "organisation", id: organisationId });
    return done(found);
  });
}
