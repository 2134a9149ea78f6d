import { and, eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { neverUsed } from "./never-used.ts";

/** Deletes what an approval founded that was undone or reopened, its invitation with it, as long as it was never used. */
export async function undoOrganisationCreation(ctx: Context, { organisationId }: { organisationId: string }): Promise<Outcome> {
  if (!isStaff(ctx.actor) && ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [gone] = await ctx.db
      .delete(organisations)
      .where(and(eq(organisations.id, organisationId), neverUsed(ctx)))
      .returning({ slug: organisations.slug });
    if (!gone) return refused("organisation.in_use");
    await record(ctx, "organisation.creation_undone", { kind: "organisation", id: organisationId });
    return done();
  });
}
