import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { DAY, earlier } from "#lib/clock";
import { isStaff, type Person } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "../kernel/pagination.ts";
import type { ApplicationStatus } from "../membership/state.ts";
import { toldInAll } from "./assignment.ts";
import { QUEUE_VIEWS, type QueueQuery, type QueueView } from "./queue.ts";
import { staffAtWork } from "./staff-at-work.ts";

export type QueueRow = {
  id: string;
  reference: string;
  organisation: string;
  applicant: string;
  country: string;
  status: ApplicationStatus;
  /** Whole days from the queue to the answer, or to now. */
  days: number;
  assignee: string | null;
  mine: boolean;
};

/** What staff see of an application at all: it has reached the queue. */
const reached = (ctx: Context) => and(eq(applications.clusterId, ctx.clusterId), isNotNull(applications.submittedAt));

const inView = (actor: Person): Record<QueueView, SQL | undefined> => {
  const mine = eq(applications.assignedTo, actor.personId);
  const open = inArray(applications.status, ["submitted", "changesAsked"]);
  return {
    todo: and(eq(applications.status, "submitted"), or(isNull(applications.assignedTo), mine)),
    mine: and(open, mine),
    applicant: eq(applications.status, "changesAsked"),
    decided: inArray(applications.status, ["approved", "refused"]),
    withdrawn: eq(applications.status, "withdrawn"),
    all: undefined,
  };
};

const assigned = (actor: Person, to: QueueQuery["assigned"]) =>
  to === "mine"
    ? eq(applications.assignedTo, actor.personId)
    : to === "nobody"
      ? isNull(applications.assignedTo)
      : to === "others"
        ? and(isNotNull(applications.assignedTo), ne(applications.assignedTo, actor.personId))
        : undefined;

/** Part of an organisation's, an applicant's or an address's folded text, or of a reference; `%` and `_` mean themselves. */
function matching(q: string) {
  if (q === "") return undefined;
  const part = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const contains = (column: SQLWrapper, text: string) => sql`${column} like ${part(text)} escape '\\'`;
  return or(
    contains(applications.organisationKey, fold(q)),
    contains(applications.emailKey, fold(q)),
    contains(sql`lower(${applications.firstName} || ' ' || ${applications.lastName})`, q.toLowerCase()),
    contains(applications.reference, q.toUpperCase()),
  );
}

const ORDER: Record<QueueQuery["sort"], SQL[]> = {
  oldest: [asc(applications.submittedAt)],
  newest: [desc(applications.submittedAt)],
  organisation: [asc(applications.organisationKey)],
  "-organisation": [desc(applications.organisationKey)],
  country: [asc(applications.country), asc(applications.submittedAt)],
  "-country": [desc(applications.country), asc(applications.submittedAt)],
};

/** One page of the queue, as staff ask for it; nobody else has one. */
export async function queuePage(ctx: Context, query: QueueQuery): Promise<Page<QueueRow>> {
  const { actor } = ctx;
  if (!isStaff(actor)) return pageOf<QueueRow>([], 0, 1);
  const where = and(
    reached(ctx),
    inView(actor)[query.view],
    matching(query.q),
    query.status ? eq(applications.status, query.status) : undefined,
    query.country ? eq(applications.country, query.country) : undefined,
    query.waiting ? lte(applications.submittedAt, earlier(ctx.now, Number(query.waiting) * DAY)) : undefined,
    assigned(actor, query.assigned),
  );
  const [count] = await ctx.db.select({ n: sql<number>`count(*)` }).from(applications).where(where);
  const total = Number(count?.n ?? 0);
  const { page, pages } = pageOf([], total, query.page);
  const rows = await ctx.db
    .select({
      id: applications.id,
      reference: applications.reference,
      organisation: applications.organisationName,
      firstName: applications.firstName,
      lastName: applications.lastName,
      position: applications.position,
      country: applications.country,
      status: applications.status,
      submittedAt: applications.submittedAt,
      decidedAt: applications.decidedAt,
      assignedTo: applications.assignedTo,
      assigneeFirst: people.firstName,
      assigneeLast: people.lastName,
    })
    .from(applications)
    .leftJoin(people, eq(people.id, applications.assignedTo))
    .where(where)
    .orderBy(...ORDER[query.sort], asc(applications.id))
    .limit(PAGE_SIZE)
    .offset(offsetOf(page));
  return { rows: rows.map((row) => rowOf(ctx, actor, row)), total, page, pages };
}

type Found = {
  firstName: string;
  lastName: string;
  position: string;
  submittedAt: Date | null;
  decidedAt: Date | null;
  assignedTo: string | null;
  assigneeFirst: string | null;
  assigneeLast: string | null;
} & Pick<QueueRow, "id" | "reference" | "organisation" | "country" | "status">;

function rowOf(ctx: Context, actor: Person, found: Found): QueueRow {
  const { firstName, lastName, position, submittedAt, decidedAt, assignedTo, assigneeFirst, assigneeLast, ...row } = found;
  const until = decidedAt ?? ctx.now;
  return {
    ...row,
    applicant: `${firstName} ${lastName}, ${position}`,
    days: Math.max(0, Math.floor((until.getTime() - (submittedAt ?? until).getTime()) / DAY)),
    assignee: assigneeFirst === null ? null : `${assigneeFirst} ${assigneeLast}`,
    mine: assignedTo === actor.personId,
  };
}

/** How many applications each view holds, in one reading. */
export async function queueCounts(ctx: Context): Promise<Record<QueueView, number>> {
  const { actor } = ctx;
  const none = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, 0])) as Record<QueueView, number>;
  if (!isStaff(actor)) return none;
  const views = inView(actor);
  const counted = Object.fromEntries(
    QUEUE_VIEWS.map((view) => [view, sql<number>`coalesce(sum(case when ${views[view] ?? sql`1 = 1`} then 1 else 0 end), 0)`]),
  ) as Record<QueueView, SQL<number>>;
  const [row] = await ctx.db.select(counted).from(applications).where(reached(ctx));
  return Object.fromEntries(QUEUE_VIEWS.map((view) => [view, Number(row?.[view] ?? 0)])) as Record<QueueView, number>;
}

/** The countries that applications in the queue come from. */
export async function queueCountries(ctx: Context): Promise<string[]> {
  if (!isStaff(ctx.actor)) return [];
  const rows = await ctx.db.selectDistinct({ country: applications.country }).from(applications).where(reached(ctx));
  return rows.map(({ country }) => country).sort();
}

/** How many would learn of a new application: reviewers who are here, and who is here in the place of those who are away. */
export async function activeReviewers(ctx: Context): Promise<number> {
  const staff = await staffAtWork(ctx);
  return toldInAll(
    staff,
    staff.filter(({ roles }) => roles.includes("reviewer")),
  );
}

export type Neighbour = { id: string; organisation: string };

/** The applications before and after this one among those that wait for this member of staff, oldest first. */
export async function queueNeighbours(ctx: Context, { id, submittedAt }: { id: string; submittedAt: Date | null }) {
  const { actor } = ctx;
  if (!isStaff(actor) || !submittedAt) return {};
  const one = async (beyond: SQL | undefined, ...order: SQL[]): Promise<Neighbour | undefined> => {
    const [found] = await ctx.db
      .select({ id: applications.id, organisation: applications.organisationName })
      .from(applications)
      .where(and(reached(ctx), inView(actor).todo, ne(applications.id, id), beyond))
      .orderBy(...order)
      .limit(1);
    return found;
  };
  const same = eq(applications.submittedAt, submittedAt);
  return {
    previous: await one(
      or(lt(applications.submittedAt, submittedAt), and(same, lt(applications.id, id))),
      desc(applications.submittedAt),
      desc(applications.id),
    ),
    next: await one(
      or(gt(applications.submittedAt, submittedAt), and(same, gt(applications.id, id))),
      asc(applications.submittedAt),
      asc(applications.id),
    ),
  };
}
