import { eq } from "drizzle-orm";
import { calendarFeeds } from "#db/schema/calls";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ChangeFeed } from "./calendar-input.ts";

/** Somebody ends the address of their calendar: whoever has it gets nothing any more. */
export async function revokeCalendarFeed(ctx: Context, _: ChangeFeed): Promise<Outcome<{ personId: string }>> {
  return transact(ctx, async (ctx) => {
    if (ctx.actor.kind !== "person") return refused("forbidden");
    const { personId } = ctx.actor;
    const gone = await ctx.db.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId)).returning({ id: calendarFeeds.personId });
    if (gone.length === 0) return refused("call.no_feed");
    await record(ctx, "person.calendar_feed_revoked", { kind: "person", id: personId });
    return done({ personId });
  });
}
