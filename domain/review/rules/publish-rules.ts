import { and, eq, isNull } from "drizzle-orm";
import { reviewRules } from "#db/schema/review";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { PublishRules } from "./rules-input.ts";
import { rulesProblem } from "./rules-problem.ts";
import { rulesVersions, workingRules } from "./rules-versions.ts";

/** Puts the draft in force for applications that are sent from now on. Those that were sent keep the rules they have. */
export async function publishRules(ctx: Context, { version: seen }: PublishRules): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { draft, stamp } = workingRules(await rulesVersions(ctx));
    if (!draft) return refused("definition.no_draft");
    if (stamp !== seen) return refused("conflict", { version: stamp });
    const problem = rulesProblem(draft.body);
    if (problem) return refused("rules.problem", problem);
    await ctx.db
      .update(reviewRules)
      .set({ publishedAt: ctx.now, createdBy: actor.personId })
      .where(and(eq(reviewRules.id, draft.id), isNull(reviewRules.publishedAt)));
    const { version } = draft;
    await record(ctx, "cluster.rules_published", { kind: "cluster", id: ctx.clusterId }, { version });
    return done({ version });
  });
}
