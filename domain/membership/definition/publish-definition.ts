import { and, eq, isNull } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { KindKey } from "#domain/organisations/state";
import type { PublishDefinition } from "./definition-input.ts";
import { definitionProblem, typesIn } from "./definition-problem.ts";
import { definitionVersions, workingCopy } from "./definition-versions.ts";

/** Puts the draft in force for applications that begin from now on. Those that have begun keep the version they have. */
export async function publishDefinition(
  ctx: Context,
  { kind, version: seen }: PublishDefinition,
): Promise<Outcome<{ kind: KindKey; version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const versions = await definitionVersions(ctx);
    const { draft, stamp } = workingCopy(versions, kind);
    if (!draft) return refused("definition.no_draft");
    if (stamp !== seen) return refused("conflict", { version: stamp });
    const published = versions.filter(({ publishedAt }) => publishedAt !== null);
    const problem = definitionProblem(draft.body, typesIn(published.map(({ body }) => body)));
    if (problem) return refused("definition.problem", problem);
    await ctx.db
      .update(applicationDefinitions)
      .set({ publishedAt: ctx.now, createdBy: actor.personId })
      .where(and(eq(applicationDefinitions.id, draft.id), isNull(applicationDefinitions.publishedAt)));
    const { version } = draft;
    await record(ctx, "cluster.definition_published", { kind: "cluster", id: ctx.clusterId }, { of: kind, version });
    return done({ kind, version });
  });
}
