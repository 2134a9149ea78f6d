import { and, eq, isNull } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RestoreStandardLetter } from "#domain/review/input";
import { type LetterWords, letterStamp, letterVersions, workingLetter } from "./letters.ts";

/** Writes the draft of a letter against what its writer saw. A draft that says what is in force is none. */
export async function writeLetterDraft(
  ctx: Context,
  { name, locale, version: seen }: RestoreStandardLetter,
  words: LetterWords,
): Promise<Outcome> {
  const { clusterId, now, actor } = ctx;
  return transact(ctx, async (ctx) => {
    const { inForce, draft, stamp, next } = workingLetter(await letterVersions(ctx), name, locale);
    if (stamp !== seen) return refused("conflict", { version: stamp });
    const at = and(eq(letterTemplates.id, draft?.id ?? ""), isNull(letterTemplates.publishedAt));
    const written = { ...words, createdAt: now, createdBy: actorId(actor) ?? null };
    if (letterStamp(words) === letterStamp(inForce)) await ctx.db.delete(letterTemplates).where(at);
    else if (draft) await ctx.db.update(letterTemplates).set(written).where(at);
    else
      await ctx.db
        .insert(letterTemplates)
        .values({ id: ctx.newId(), clusterId, name, locale, version: next, ...written, publishedAt: null });
    const standard = words.body === null;
    await record(ctx, "cluster.letter_drafted", { kind: "cluster", id: clusterId }, { letter: name, locale, standard });
    return done();
  });
}
