import { and, eq, max } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { WriteLetter } from "#domain/review/input";
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
