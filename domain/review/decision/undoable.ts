import { and, desc, eq, gt, gte, inArray } from "drizzle-orm";
import { auditEvents, outbox } from "#db/schema/kernel";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { DECISIONS } from "#domain/membership/status/held-decision";
import { earlier, SECOND } from "#lib/clock";

/** The applications whose decision the reader made and can still undo, because its mail has not left; the newest decision first. */
export async function undoable(ctx: Context): Promise<string[]> {
  const { actor } = ctx;
  if (!isStaff(actor)) return [];
  const rows = await ctx.db
    .select({ id: auditEvents.subjectId })
    .from(outbox)
    .innerJoin(auditEvents, eq(auditEvents.subjectId, outbox.subjectId))
    .where(
      and(
        eq(outbox.status, "waiting"),
        eq(outbox.attempts, 0),
        gt(outbox.notBefore, ctx.now),
        inArray(outbox.template, Object.keys(DECISIONS)),
        eq(auditEvents.actorId, actor.personId),
        inArray(
          auditEvents.action,
          Object.values(DECISIONS).map(({ action }) => action),
        ),
        gte(auditEvents.at, earlier(ctx.now, ctx.decisionHold * SECOND)),
      ),
    )
    .orderBy(desc(auditEvents.seq));
  return [...new Set(rows.map(({ id }) => id))];
}
