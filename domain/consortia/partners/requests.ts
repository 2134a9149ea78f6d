import { and, eq } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { factsOf } from "#domain/consortia/facts";
import { abilities, seesRequests } from "#domain/consortia/policy";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";

/** One request with what its decision needs to say. */
async function requestOf(ctx: Context, consortiumId: string, requestId: string) {
  const [request] = await ctx.db
    .select({
      id: consortiumMembers.id,
      status: consortiumMembers.status,
      roleId: consortiumMembers.roleSoughtId,
      roleTitle: rolesSought.title,
      answer: consortiumMembers.answer,
      expiresAt: consortiumMembers.expiresAt,
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

type Facts = NonNullable<Awaited<ReturnType<typeof factsOf>>>;
type Request = NonNullable<Awaited<ReturnType<typeof requestOf>>>;

/** A request that whoever acts may answer in this way, with its consortium; else why they may not. */
export async function requestToAnswer(
  ctx: Context,
  { consortiumId, requestId }: { consortiumId: string; requestId: string },
  answer: "accept" | "decline",
): Promise<Outcome<{ facts: Facts; request: Request }>> {
  const facts = await factsOf(ctx, { id: consortiumId });
  if (!facts || !seesRequests(ctx.actor, facts)) return refused("not_found");
  const may = abilities(ctx.actor, facts, ctx.now)[answer];
  if (may !== true) return refused(may);
  const request = await requestOf(ctx, facts.id, requestId);
  return request ? done({ facts, request }) : refused("not_found");
}
