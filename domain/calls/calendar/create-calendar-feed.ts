import { calendarFeeds } from "#db/schema/calls";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tokenHash } from "#lib/hash";
import type { ChangeFeed } from "./calendar-input.ts";

/**
 * Somebody gets the address of a calendar of their own, which opens it without signing in. It is told once: only its hash is kept. An address that they had
 * before ends.
 */
export async function createCalendarFeed(ctx: Context, _: ChangeFeed): Promise<Outcome<{ token: string }>> {
  return transact(ctx, async (ctx) => {
    if (ctx.actor.kind !== "person") return refused("forbidden");
    const { personId } = ctx.actor;
    const token = ctx.newToken();
    const made = { tokenHash: tokenHash(token), createdAt: ctx.now };
    await ctx.db
      .insert(calendarFeeds)
      .values({ personId, ...made })
      .onConflictDoUpdate({ target: calendarFeeds.personId, set: made });
    await record(ctx, "person.calendar_feed_created", { kind: "person", id: personId });
    return done({ token });
  });
}
