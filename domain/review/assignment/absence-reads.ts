import { aliasedTable, and, asc, eq, gte } from "drizzle-orm";
import { people } from "#db/schema/access";
import { absences } from "#db/schema/review";
import { isStaff, isStaffAdmin } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";

export type AbsenceView = { id: string; name: string; delegate: string | null; startsAt: Date; endsAt: Date; mayEnd: boolean };

/** Who of the staff is away now or will be, the nearest first. For staff. */
export async function absencesOf(ctx: Context): Promise<AbsenceView[]> {
  const { actor } = ctx;
  if (!isStaff(actor)) return [];
  const delegates = aliasedTable(people, "delegates");
  const rows = await ctx.db
    .select({
      id: absences.id,
      personId: absences.personId,
      startsAt: absences.startsAt,
      endsAt: absences.endsAt,
      firstName: people.firstName,
      lastName: people.lastName,
      delegateFirst: delegates.firstName,
      delegateLast: delegates.lastName,
    })
    .from(absences)
    .innerJoin(people, eq(people.id, absences.personId))
    .leftJoin(delegates, eq(delegates.id, absences.delegateId))
    .where(and(eq(people.clusterId, ctx.clusterId), gte(absences.endsAt, ctx.now)))
    .orderBy(asc(absences.startsAt), asc(absences.id));
  return rows.map(({ id, personId, startsAt, endsAt, firstName, lastName, delegateFirst, delegateLast }) => ({
    id,
    name: `${firstName} ${lastName}`,
    delegate: delegateFirst === null ? null : `${delegateFirst} ${delegateLast}`,
    startsAt,
    endsAt,
    mayEnd: personId === actor.personId || isStaffAdmin(actor),
  }));
}
