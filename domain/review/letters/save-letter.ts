import { and, eq, isNull } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { SaveLetter } from "#domain/review/input";
import { SUBJECT_VARIABLES, unknownVariables } from "./letter.ts";
import { letterStamp, letterVersions, workingLetter } from "./letters.ts";

/** Writes the draft of a letter in one language. What is in force stays until it is published; a draft that says the same is none. */
export async function saveLetter(ctx: Context, { outcome, locale, version: seen, subject, body }: SaveLetter): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  const unknown = [...unknownVariables(subject, SUBJECT_VARIABLES), ...unknownVariables(body)];
  if (unknown.length > 0) return refused("letter.unknown_variable", { names: unknown.join(" ") });
  return transact(ctx, async (ctx) => {
    const { inForce, draft, stamp, next } = workingLetter(await letterVersions(ctx), outcome, locale);
    if (stamp !== seen) return refused("conflict", { version: stamp });
    const words = { subject, body };
    const at = and(eq(letterTemplates.id, draft?.id ?? ""), isNull(letterTemplates.publishedAt));
    const { clusterId, now } = ctx;
    const written = { ...words, createdAt: now, createdBy: actor.personId };
    if (inForce && letterStamp(words) === letterStamp(inForce)) await ctx.db.delete(letterTemplates).where(at);
    else if (draft) await ctx.db.update(letterTemplates).set(written).where(at);
    else
      await ctx.db
        .insert(letterTemplates)
        .values({ id: ctx.newId(), clusterId, outcome, locale, version: next, ...written, publishedAt: null });
    await record(ctx, "cluster.letter_drafted", { kind: "cluster", id: clusterId }, { outcome, locale });
    return done();
  });
}
