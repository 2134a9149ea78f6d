import { lt } from "drizzle-orm";
import { threadReadings } from "#db/schema/discussion";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { knownThread } from "./thread-facts.ts";

/** Notes how far somebody has read a thread, which only they see. It is no change, so the audit has no row of it. `until`: when the newest message that they were shown was written. */
export async function markThreadRead(ctx: Context, asked: { slug: string; threadId: string; until: Date }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { db, actor } = ctx;
    const known = await knownThread(ctx, { slug: asked.slug }, asked.threadId);
    if (!known || actor.kind !== "person") return refused("not_found");
    await db
      .insert(threadReadings)
      .values({ threadId: known.thread.id, personId: actor.personId, readUntil: asked.until })
      .onConflictDoUpdate({
        target: [threadReadings.threadId, threadReadings.personId],
        set: { readUntil: asked.until },
        setWhere: lt(threadReadings.readUntil, asked.until),
      });
    return done();
  });
}
