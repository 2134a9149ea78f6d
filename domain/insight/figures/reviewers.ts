import { and, eq, gte, inArray, or, type SQL, sql } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { STAFF_ROLES } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import { type ApplicationStatus, DECIDED_STATUSES } from "#domain/membership/state";
import { isOverdue } from "#domain/review/queue/queue-where";

type Load = { assigned: number; overdue: number; decided: number };
export type LoadRow = Load & { personId: string | null };
/** `name`: null for what nobody has, and for what somebody has or had who is no longer staff. */
export type Reviewer = Load & { who: "staff" | "former" | "nobody"; name: string | null };
type Staff = { personId: string; name: string };

const OPEN: ApplicationStatus[] = ["submitted", "changesAsked"];
const counted = (where: SQL | undefined) => sql<number>`sum(case when ${where} then 1 else 0 end)`.mapWith(Number);

/** What each person has, by their ids; null is nobody's. `since`: from when on decisions count. */
export function readLoads(ctx: Context, since: Date): Promise<LoadRow[]> {
  const own = eq(applications.clusterId, ctx.clusterId);
  const open = inArray(applications.status, OPEN);
  const decided = and(inArray(applications.status, DECIDED_STATUSES), gte(applications.decidedAt, since));
  return (
    ctx.db
      .select({
        personId: applications.assignedTo,
        assigned: counted(open),
        overdue: counted(isOverdue(ctx)),
        decided: counted(decided),
      })
      .from(applications)
      // The cluster on both sides, so that each has its own index.
      .where(or(and(own, open), and(own, decided)))
      .groupBy(applications.assignedTo)
  );
}

/** Who is on the staff and can sign in, each once, by their family name. */
export async function readStaff({ db, clusterId }: Context): Promise<Staff[]> {
  const rows = await db
    .selectDistinct({ personId: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
    .where(and(inArray(clusterRoles.role, STAFF_ROLES), eq(people.status, "active"), eq(people.clusterId, clusterId)))
    .orderBy(people.lastName, people.firstName, people.id);
  return rows.map(({ personId, firstName, lastName }) => ({ personId, name: `${firstName} ${lastName}` }));
}

const NOTHING: Load = { assigned: 0, overdue: 0, decided: 0 };
const sum = (rows: readonly Load[]): Load =>
  rows.reduce<Load>(
    (all, { assigned, overdue, decided }) => ({
      ...{ assigned: all.assigned + assigned, overdue: all.overdue + overdue, decided: all.decided + decided },
    }),
    NOTHING,
  );

/** Each of the staff, then those who have left as one, then what nobody has, where there is any. */
export function reviewersOf(staff: readonly Staff[], loads: readonly LoadRow[]): Reviewer[] {
  const named = staff.map(({ personId, name }): Reviewer => {
    const { assigned, overdue, decided } = loads.find((row) => row.personId === personId) ?? NOTHING;
    return { who: "staff", name, assigned, overdue, decided };
  });
  const ids = new Set(staff.map(({ personId }) => personId));
  const former = loads.filter(({ personId }) => personId !== null && !ids.has(personId));
  const nobody = loads.filter(({ personId }) => personId === null);
  const rest = [
    { who: "former", name: null, ...sum(former) },
    { who: "nobody", name: null, ...sum(nobody) },
  ] satisfies Reviewer[];
  return [...named, ...rest.filter(({ assigned, decided }) => assigned + decided > 0)];
}
