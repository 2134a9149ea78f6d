import { aliasedTable, and, count, desc, eq, type SQL } from "drizzle-orm";
import { people, readings } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { ReadThing } from "#domain/access/state";
import { isStaffAdmin } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, pageOf } from "#domain/kernel/pagination";

/** `subject`: what the application, the person or the organisation is called; empty for a list, and where nothing is left to name. */
export type ReadingRow = { at: Date; what: ReadThing; subjectId: string; by: string; subject: string; slug: string | null };
export type ReadingQuery = { subjectId?: string | undefined; page: number };

/** Who opened what, the newest first, for administrators: all of it, or one application or person. Names are as they are today. */
export async function readingsOf(ctx: Context, { subjectId, page }: ReadingQuery) {
  if (!isStaffAdmin(ctx.actor)) return undefined;
  const read = aliasedTable(people, "read_people");
  const where: SQL | undefined = and(eq(people.clusterId, ctx.clusterId), subjectId ? eq(readings.subjectId, subjectId) : undefined);
  const [total] = await ctx.db.select({ n: count() }).from(readings).innerJoin(people, eq(people.id, readings.personId)).where(where);
  const at = pageOf([], Number(total?.n), page);
  const rows = await ctx.db
    .select({
      at: readings.at,
      what: readings.what,
      subjectId: readings.subjectId,
      firstName: people.firstName,
      lastName: people.lastName,
      organisation: applications.organisationName,
      member: organisations.name,
      slug: organisations.slug,
      readFirst: read.firstName,
      readLast: read.lastName,
    })
    .from(readings)
    .innerJoin(people, eq(people.id, readings.personId))
    .leftJoin(applications, and(eq(readings.what, "application"), eq(applications.id, readings.subjectId)))
    .leftJoin(read, and(eq(readings.what, "person"), eq(read.id, readings.subjectId)))
    .leftJoin(organisations, and(eq(readings.what, "contact"), eq(organisations.id, readings.subjectId)))
    .where(where)
    .orderBy(desc(readings.at), desc(readings.personId), desc(readings.subjectId))
    .limit(PAGE_SIZE)
    .offset(offsetOf(at.page));
  return { ...at, rows: rows.map(named) };
}

type Found = Pick<ReadingRow, "at" | "what" | "subjectId" | "slug"> & {
  firstName: string;
  lastName: string;
  organisation: string | null;
  member: string | null;
  readFirst: string | null;
  readLast: string | null;
};
const named = ({ at, what, subjectId, slug, ...names }: Found): ReadingRow => ({
  at,
  what,
  subjectId,
  slug,
  by: `${names.firstName} ${names.lastName}`.trim(),
  subject: names.organisation ?? names.member ?? `${names.readFirst ?? ""} ${names.readLast ?? ""}`.trim(),
});
