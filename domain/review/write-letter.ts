import { and, eq, max } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { freshSignIn } from "../access/fresh-sign-in.ts";
import { isStaffAdmin } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { WriteLetter } from "./input.ts";
import { unknownVariables } from "./letter.ts";

/** A new version of a letter, for decisions from now on. */
export async function writeLetter(ctx: Context, { outcome, locale, body }: WriteLetter): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const unknown = unknownVariables(body);
  if (unknown.length > 0) return refused("letter.unknown_variable", { names: unknown.join(" ") });
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const [last] = await ctx.db
      .select({ version: max(letterTemplates.version) })
      .from(letterTemplates)
      .where(and(eq(letterTemplates.clusterId, ctx.clusterId), eq(letterTemplates.outcome, outcome), eq(letterTemplates.locale, locale)));
    const version = (last?.version ?? 0) + 1;
    const { clusterId, now } = ctx;
    await ctx.db
      .insert(letterTemplates)
      .values({ id: ctx.newId(), clusterId, outcome, locale, version, body, createdAt: now, createdBy: actor.personId, publishedAt: now });
    await record(ctx, "cluster.letter_written", { kind: "cluster", id: clusterId }, { outcome, locale, version });
    return done({ version });
  });
}
