import { and, asc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { absences } from "#db/schema/review";
import { type ClusterRole, STAFF_ROLES } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";

/** An active member of the cluster's staff: what they have in hand, and whether they are away now. */
export type StaffMember = {
  personId: string;
  name: string;
  email: string;
  locale: Locale;
  roles: ClusterRole[];
  load: number;
  away: { until: Date; delegateId: string | null } | null;
};

/** The cluster's active staff by name, each once, with the open applications that they have. */
export async function staffAtWork(ctx: Context): Promise<StaffMember[]> {
  const [staff, loads] = [await staffHere(ctx), await loadsOf(ctx)];
  return staff.map((person) => ({ ...person, load: loads.get(person.personId) ?? 0 }));
}

/** The same without what they have in hand. */
export async function staffHere(ctx: Context): Promise<Omit<StaffMember, "load">[]> {
  const rows = await ctx.db
    .select({
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      email: people.email,
      locale: people.locale,
      role: clusterRoles.role,
    })
    .from(people)
    .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
    .where(and(inArray(clusterRoles.role, STAFF_ROLES), eq(people.status, "active"), eq(people.clusterId, ctx.clusterId)))
    .orderBy(asc(people.lastName), asc(people.firstName), asc(people.id));
  const away = await awayNow(ctx);
  return [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((roles) => {
    const [first] = roles;
    if (!first) return [];
    const { firstName, lastName, role: _, ...person } = first;
    const { personId } = person;
    return {
      ...person,
      name: `${firstName} ${lastName}`,
      roles: roles.map(({ role }) => role),
      away: away.get(personId) ?? null,
    };
  });
}

async function loadsOf(ctx: Context): Promise<Map<string | null, number>> {
  const rows = await ctx.db
    .select({ personId: applications.assignedTo, n: sql<number>`count(*)` })
    .from(applications)
    .where(and(eq(applications.clusterId, ctx.clusterId), inArray(applications.status, ["submitted", "changesAsked"])))
    .groupBy(applications.assignedTo);
  return new Map(rows.map(({ personId, n }) => [personId, Number(n)]));
}

async function awayNow(ctx: Context) {
  const rows = await ctx.db
    .select({ personId: absences.personId, until: absences.endsAt, delegateId: absences.delegateId })
    .from(absences)
    .where(and(lte(absences.startsAt, ctx.now), gte(absences.endsAt, ctx.now)))
    .orderBy(asc(absences.endsAt));
  return new Map(rows.map(({ personId, ...away }) => [personId, away]));
}
