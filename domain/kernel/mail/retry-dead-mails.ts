import { and, eq, ne } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";

/** The operator has every email that was given up tried again, from the first wait on. Emails whose recipient was erased stay as they are. Returns the number of emails. */
export async function retryDeadMails(ctx: Context): Promise<Outcome<{ retried: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transactAsPortal(ctx, async (ctx) => {
    const waiting = await ctx.db
      .update(outbox)
      .set({ status: "waiting", attempts: 0, notBefore: ctx.now, endedAt: null })
      .where(and(eq(outbox.status, "dead"), ne(outbox.recipient, "")))
      .returning({ id: outbox.id });
    if (waiting.length > 0) await record(ctx, "cluster.emails_retried", { kind: "cluster", id: ctx.clusterId }, { mails: waiting.length });
    return done({ retried: waiting.length });
  });
}
