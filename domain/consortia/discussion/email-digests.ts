import { and, asc, eq, gt } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { roomMessages, roomThreads } from "#db/schema/discussion";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { cutOff } from "#domain/retention/lengths";
import { emailDigest } from "./email-digest.ts";

const AT_ONCE = 100;

/** The day's digests, a turn for each consortium in which something was written lately, so that nobody waits for all of them. */
export async function emailDigests(ctx: Context): Promise<Outcome<{ mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  let mails = 0;
  for (let after = ""; ; ) {
    const ids = await discussing(ctx, after);
    for (const consortiumId of ids) {
      const told = await emailDigest(ctx, { consortiumId });
      if (told.ok) mails += told.value.mails;
    }
    after = ids.at(-1) ?? "";
    if (ids.length < AT_ONCE) break;
  }
  return done({ mails });
}

/** The consortia in which something was written lately, in the order of their ids. */
async function discussing(ctx: Context, after: string): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ id: consortia.id })
    .from(consortia)
    .innerJoin(roomThreads, eq(roomThreads.consortiumId, consortia.id))
    .innerJoin(roomMessages, eq(roomMessages.threadId, roomThreads.id))
    .where(and(eq(consortia.clusterId, ctx.clusterId), gt(roomMessages.at, cutOff(ctx.now, "digestReach")), gt(consortia.id, after)))
    .orderBy(asc(consortia.id))
    .limit(AT_ONCE);
  return rows.map(({ id }) => id);
}
