import { and, desc, eq, gt, gte, or } from "drizzle-orm";
import { auditEvents, outbox } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { DECISIONS, type DecisionMail } from "#domain/membership/status/held-decision";
import { reviewFactsOf } from "#domain/review/application/review-facts";
import { abilities } from "#domain/review/policy";
import { earlier, SECOND } from "#lib/clock";

/** An application whose decision can still be undone, and until when. */
export type UndoableDecision = { id: string; organisation: string; until: Date };

/**
 * The applications whose newest decision the reader made and can still undo: its email has not left, they are still responsible for the application, and
 * they have declared no conflict of interest since. The newest decision first.
 */
export async function undoable(ctx: Context): Promise<UndoableDecision[]> {
  const { actor } = ctx;
  if (!isStaff(actor)) return [];
  const rows = await ctx.db
    .select({ id: applications.id, organisation: applications.organisationName, until: outbox.notBefore, actorId: auditEvents.actorId })
    .from(outbox)
    .innerJoin(applications, eq(applications.id, outbox.subjectId))
    .innerJoin(auditEvents, eq(auditEvents.subjectId, outbox.subjectId))
    .where(
      and(
        eq(outbox.status, "waiting"),
        eq(outbox.attempts, 0),
        gt(outbox.notBefore, ctx.now),
        or(
          ...Object.entries(DECISIONS).map(([template, { action }]) =>
            and(eq(outbox.template, template as DecisionMail), eq(auditEvents.action, action)),
          ),
        ),
        gte(auditEvents.at, earlier(ctx.now, ctx.decisionHold * SECOND)),
      ),
    )
    .orderBy(desc(auditEvents.seq), desc(outbox.notBefore));
  const newest = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
  const own = newest.filter(({ actorId }) => actorId === actor.personId);
  if (own.length === 0) return [];
  const facts = await reviewFactsOf(
    ctx,
    own.map(({ id }) => id),
  );
  return own.flatMap(({ actorId: _, ...decision }) => {
    const known = facts.get(decision.id);
    return known && abilities(actor, known).undo === true ? [decision] : [];
  });
}
