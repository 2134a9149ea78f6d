import { and, desc, eq, gt, gte, inArray } from "drizzle-orm";
import { auditEvents, outbox } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { DECISIONS } from "#domain/membership/status/held-decision";
import { earlier, SECOND } from "#lib/clock";

/** An application whose decision can still be undone, and until when. */
export type UndoableDecision = { id: string; organisation: string; until: Date };

/** The applications whose decision the reader made and can still undo, because its mail has not left; the newest decision first. */
export async function undoable(ctx: Context): Promise<UndoableDecision[]> {
  const { actor } = ctx;
  if (!isStaff(actor)) return [];
  const rows = await ctx.db
    .select({ id: applications.id, organisation: applications.organisationName, until: outbox.notBefore })
    .from(outbox)
    .innerJoin(applications, eq(applications.id, outbox.subjectId))
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
    .orderBy(desc(auditEvents.seq), desc(outbox.notBefore));
  return rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
}
