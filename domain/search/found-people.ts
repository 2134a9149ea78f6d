import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { people, readings } from "#db/schema/access";
import { fits } from "#dialect";
import { PERSON_COLUMNS, peopleMatching, withRoles } from "#domain/access/people/people-reads";
import type { Person } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { beginningWith, fold } from "#domain/kernel/fold";
import { type First, FOUND_SHOWN, firstOf } from "./state.ts";

export type FoundPerson = {
  personId: string;
  /** First and last name. */
  name: string;
  position: string;
  /** The organisation for which they act, or one of several. */
  organisation: string | null;
};

/** The people whom the staff's list finds, those whose name begins so first. Three queries. */
export async function foundPeople(ctx: Context, q: string): Promise<First<FoundPerson>> {
  const isBegun = sql`case when ${fits(people.nameKey, beginningWith(fold(q)))} then 0 else 1 end`;
  const rows = await ctx.db
    .select(PERSON_COLUMNS)
    .from(people)
    .where(peopleMatching(ctx, q))
    .orderBy(isBegun, asc(people.lastName), asc(people.firstName), asc(people.id))
    .limit(FOUND_SHOWN + 1);
  return firstOf(await worded(ctx, rows));
}

/** The people whom the actor opened last, the latest first. Three queries. */
export async function recentPeople(ctx: Context, actor: Person): Promise<First<FoundPerson>> {
  const opened = ctx.db
    .select({ id: readings.subjectId, at: sql<Date>`max(${readings.at})`.as("opened_at") })
    .from(readings)
    .where(and(eq(readings.personId, actor.personId), eq(readings.what, "person")))
    .groupBy(readings.subjectId)
    .as("opened");
  const rows = await ctx.db
    .select(PERSON_COLUMNS)
    .from(opened)
    // Cross-joined, so that those who were opened lead to their rows, and not everybody to them.
    .crossJoin(people)
    .where(and(eq(people.id, opened.id), eq(people.clusterId, ctx.clusterId), ne(people.status, "erased")))
    .orderBy(desc(opened.at), asc(people.id))
    .limit(FOUND_SHOWN);
  return firstOf(await worded(ctx, rows));
}

type Row = { personId: string; firstName: string; lastName: string; position: string };

async function worded(ctx: Context, rows: Row[]): Promise<FoundPerson[]> {
  const known = await withRoles(ctx, rows);
  return known.map(({ personId, firstName, lastName, position, organisations }) => ({
    ...{ personId, position },
    name: `${firstName} ${lastName}`.trim(),
    organisation: organisations[0]?.name ?? null,
  }));
}
