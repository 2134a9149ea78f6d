import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { HAS_PEOPLE } from "#domain/organisations/managers";
import { abilities } from "#domain/organisations/policy";
import type { Refusal } from "#domain/refusals";

/** Whether this actor may edit the organisation's profile now. */
export async function mayEdit(ctx: Context, organisationId: string): Promise<true | Refusal> {
  const [organisation] = await ctx.db
    .select({ id: organisations.id, status: organisations.status, publishedAt: organisations.publishedAt, hasPeople: HAS_PEOPLE })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return organisation ? abilities(ctx.actor, organisation).edit : "not_found";
}
