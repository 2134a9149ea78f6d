import { and, eq, max } from "drizzle-orm";
import { preparedTexts } from "#db/schema/texts";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { WritePreparedText } from "./input.ts";

/** A new version of a prepared text, for whatever is written from now on. No words in any language: the portal's. */
export async function writePreparedText(ctx: Context, { key, en, es, eu }: WritePreparedText): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { clusterId, now } = ctx;
    const [last] = await ctx.db
      .select({ version: max(preparedTexts.version) })
      .from(preparedTexts)
      .where(and(eq(preparedTexts.clusterId, clusterId), eq(preparedTexts.key, key)));
    const version = (last?.version ?? 0) + 1;
    const words = en ? { en, es, eu } : null;
    await ctx.db
      .insert(preparedTexts)
      .values({ id: ctx.newId(), clusterId, key, version, words, createdAt: now, createdBy: actor.personId });
    await record(ctx, "cluster.text_written", { kind: "cluster", id: clusterId }, { key, version });
    return done({ version });
  });
}
