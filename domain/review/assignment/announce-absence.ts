import { and, eq, gte, lte } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { absences } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { AnnounceAbsence } from "#domain/review/input";
import { currentRules } from "#domain/review/rules/current-rules";
import { earlier, SECOND } from "#lib/clock";
import { staffAtWork } from "./staff-at-work.ts";

const startOf = (day: Temporal.PlainDate, timeZone: string) => new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);

/** A member of staff is away from one day to another, both counted: what would go to them goes to their delegate, who may decide for them. */
export async function announceAbsence(ctx: Context, { from, to, delegateId }: AnnounceAbsence): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  const personId = actor.personId;
  return transact(ctx, async (ctx) => {
    const { zone } = calendarOf((await currentRules(ctx)).calendar);
    const startsAt = startOf(Temporal.PlainDate.from(from), zone);
    const endsAt = earlier(startOf(Temporal.PlainDate.from(to).add({ days: 1 }), zone), SECOND);
    if (endsAt < ctx.now) return refused("absence.past");
    if (delegateId === personId) return refused("absence.delegate");
    if (delegateId && !(await staffAtWork(ctx)).some((person) => person.personId === delegateId)) return refused("absence.delegate");
    const [other] = await ctx.db
      .select({ id: absences.id })
      .from(absences)
      .where(and(eq(absences.personId, personId), lte(absences.startsAt, endsAt), gte(absences.endsAt, startsAt)))
      .limit(1);
    if (other) return refused("absence.overlaps");
    await ctx.db.insert(absences).values({ id: ctx.newId(), personId, delegateId: delegateId ?? null, startsAt, endsAt });
    await record(ctx, "person.away", { kind: "person", id: personId }, { from, to, delegate: delegateId ?? null });
    return done();
  });
}
