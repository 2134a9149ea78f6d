import { and, eq, isNull } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OfLetters } from "#domain/review/input";
import { draftsStamp } from "./letters.ts";

/** Puts every letter that is being written in force, for emails from now on. Those that wait keep the letter that they have. */
export async function publishLetters(ctx: Context, { version: seen }: OfLetters): Promise<Outcome<{ n: number }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const fresh = freshSignIn(ctx);
  if (fresh !== true) return refused(fresh);
  return transact(ctx, async (ctx) => {
    const { stamp, n } = await draftsStamp(ctx);
    if (n === 0) return refused("definition.no_draft");
    if (stamp !== seen) return refused("conflict", { version: stamp });
    const published = await ctx.db
      .update(letterTemplates)
      .set({ publishedAt: ctx.now, createdBy: actor.personId })
      .where(and(eq(letterTemplates.clusterId, ctx.clusterId), isNull(letterTemplates.publishedAt)))
      .returning({ name: letterTemplates.name, locale: letterTemplates.locale, version: letterTemplates.version });
    const letters = published
      .map(({ name, locale, version }) => `${name} ${locale} ${version}`)
      .sort()
      .join(", ");
    await record(ctx, "cluster.letters_published", { kind: "cluster", id: ctx.clusterId }, { letters });
    return done({ n: published.length });
  });
}
