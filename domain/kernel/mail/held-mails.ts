import { and, asc, eq, gt } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

export type HeldMail = { id: string; template: string; recipient: string; notBefore: Date };

/** Mails that still wait for their instant, the next to leave first. */
export const heldMails = (ctx: Context): Promise<HeldMail[]> =>
  ctx.db
    .select({ id: outbox.id, template: outbox.template, recipient: outbox.recipient, notBefore: outbox.notBefore })
    .from(outbox)
    .where(and(eq(outbox.status, "waiting"), gt(outbox.notBefore, ctx.now)))
    .orderBy(asc(outbox.notBefore));

/** Lets a held mail leave now, which ends the time in which its decision can be undone. For the demonstration's mailbox only. */
export async function releaseMail(ctx: Context, id: string): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const released = await ctx.db
      .update(outbox)
      .set({ notBefore: ctx.now })
      .where(and(eq(outbox.id, id), eq(outbox.status, "waiting"), gt(outbox.notBefore, ctx.now)))
      .returning({ id: outbox.id });
    if (released.length === 0) return refused("not_found");
    await record(ctx, "mail.released", { kind: "mail", id });
    return done();
  });
}
