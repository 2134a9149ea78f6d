import { and, eq, exists, isNull, not, sql } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { isStaff } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";

/** Takes back what an undone approval founded, its invitation with it, as long as nobody has entered it. */
export async function unfoundOrganisation(ctx: Context, { organisationId }: { organisationId: string }): Promise<Outcome> {
  if (!isStaff(ctx.actor) && ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const somebody = ctx.db.select({ one: sql`1` }).from(organisationPeople).where(eq(organisationPeople.organisationId, organisations.id));
    const [gone] = await ctx.db
      .delete(organisations)
      .where(and(eq(organisations.id, organisationId), isNull(organisations.publishedAt), not(exists(somebody))))
      .returning({ slug: organisations.slug });
    if (!gone) return refused("organisation.in_use");
    await record(ctx, "organisation.unfounded", { kind: "organisation", id: organisationId });
    return done();
  });
}
