import { and, asc, count, eq, gt, inArray, lte, ne, or } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";

/** Emails that should have left. One that was tried and waits for its next attempt is one of them; one that is held on purpose is not. */
const overdue = (ctx: Context) =>
  and(inArray(outbox.status, ["waiting", "working"]), or(lte(outbox.notBefore, ctx.now), gt(outbox.attempts, 0)));

/** For how many seconds the oldest of the emails that should have left has existed; 0 when there is none. */
export async function outboxAge(ctx: Context): Promise<number> {
  const [oldest] = await ctx.db
    .select({ since: outbox.createdAt })
    .from(outbox)
    .where(overdue(ctx))
    .orderBy(asc(outbox.createdAt))
    .limit(1);
  return oldest ? Math.round((ctx.now.getTime() - oldest.since.getTime()) / 1000) : 0;
}

/** How many emails should have left, and how many were given up and can be tried again. */
export async function mailsNotSent(ctx: Context): Promise<{ waiting: number; givenUp: number }> {
  const [late] = await ctx.db.select({ n: count() }).from(outbox).where(overdue(ctx));
  const [dead] = await ctx.db
    .select({ n: count() })
    .from(outbox)
    .where(and(eq(outbox.status, "dead"), ne(outbox.recipient, "")));
  return { waiting: Number(late?.n ?? 0), givenUp: Number(dead?.n ?? 0) };
}

/** The emails that have not left, oldest first, without what they say: for the operator of the portal. */
export const unsentMails = (ctx: Context) =>
  ctx.db
    .select({
      id: outbox.id,
      template: outbox.template,
      recipient: outbox.recipient,
      status: outbox.status,
      attempts: outbox.attempts,
      code: outbox.lastError,
      next: outbox.notBefore,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(or(inArray(outbox.status, ["waiting", "working"]), and(eq(outbox.status, "dead"), ne(outbox.recipient, ""))))
    .orderBy(asc(outbox.createdAt));
