import { and, eq, inArray, notInArray } from "drizzle-orm";
import { watchedFinds, watchedWords } from "#db/schema/moderation";
import { organisations } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { WatchWords } from "./watched-input.ts";
import { currentWatched } from "./watched-reads.ts";

/** Administrators decide which words staff look at first, in whatever is written from now on. What was found of a word that is no longer watched is forgotten. */
export async function watchWords(ctx: Context, { version, words }: WatchWords): Promise<Outcome<{ version: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { clusterId, now } = ctx;
    if ((await currentWatched(ctx)).version !== version) return refused("conflict");
    const values = { words, version: version + 1, changedAt: now, changedBy: actor.personId };
    await ctx.db
      .insert(watchedWords)
      .values({ clusterId, ...values })
      .onConflictDoUpdate({ target: watchedWords.clusterId, set: values, setWhere: eq(watchedWords.version, version) });
    const ours = ctx.db.select({ id: organisations.id }).from(organisations).where(eq(organisations.clusterId, clusterId));
    await ctx.db.delete(watchedFinds).where(and(inArray(watchedFinds.organisationId, ours), notInArray(watchedFinds.word, words)));
    await record(ctx, "cluster.words_watched", { kind: "cluster", id: clusterId }, { version: version + 1, words: words.length });
    return done({ version: version + 1 });
  });
}
