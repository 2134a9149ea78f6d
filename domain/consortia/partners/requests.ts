import { and, eq } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";

/** One request with what its decision needs to say. */
export async function requestOf(ctx: Context, consortiumId: string, requestId: string) {
  const [request] = await ctx.db
    .select({
      id: consortiumMembers.id,
      status: consortiumMembers.status,
      roleId: consortiumMembers.roleSoughtId,
      roleTitle: rolesSought.title,
      answer: consortiumMembers.answer,
      organisationId: organisations.id,
      organisation: organisations.name,
      organisationStatus: organisations.status,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .leftJoin(rolesSought, eq(rolesSought.id, consortiumMembers.roleSoughtId))
    .where(and(eq(consortiumMembers.id, requestId), eq(consortiumMembers.consortiumId, consortiumId)));
  return request;
}
