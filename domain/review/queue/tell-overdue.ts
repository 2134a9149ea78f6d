import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { auditEvents } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { nextMonday } from "#domain/kernel/calendar/next-monday";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ApplicationStatus } from "#domain/membership/state";
import { recipientsFor } from "#domain/review/assignment/assignment";
import { type StaffMember, staffAtWork } from "#domain/review/assignment/staff-at-work";
import { currentRules, rulesByVersion } from "#domain/review/rules/current-rules";
import { stageOf } from "#domain/review/stages/stages";
import { paths } from "#lib/paths";
import { todayOf } from "./queue-days.ts";
import { awaitedBy, isOverdue, queueWhere } from "./queue-where.ts";

/** On the Monday after, at eight in the morning, staff hear of what is overdue by then. One job a week, however often it is asked for. */
export async function tellOverdueLater(turn: Turn) {
  const { zone } = calendarOf((await currentRules(turn)).calendar);
  const { week, at } = nextMonday(turn.now, zone);
  await enqueueJob(turn, "review.overdue", `${turn.clusterId} ${week}`, { week }, at);
}

type Late = {
  id: string;
  reference: string;
  organisation: string;
  assignedTo: string | null;
  stage: string;
  status: ApplicationStatus;
  overdue: number;
  /** The version of the rules that it was sent under. */
  rulesId: string | null;
};

const listed = (late: Late[]) => late.map(({ reference, organisation }) => `${reference}, ${organisation}`).join("\n");

/** Each who is responsible for an application that is overdue, or whose stage is, gets one email a week that lists theirs by what is late; their delegate does while they are away. */
export async function tellOverdue(ctx: Context, { week }: { week: string }): Promise<Outcome> {
  // First: whatever fails this week, the next one comes.
  const planned = await transact(ctx, async (ctx) => {
    await tellOverdueLater(ctx);
    return done();
  });
  if (!planned.ok) return planned;
  const lists = await listsOfStaff(ctx);
  return transact(ctx, async (ctx) => {
    if (await alreadyReminded(ctx, week)) return done();
    const subject = { kind: "cluster", id: ctx.clusterId } as const;
    for (const [{ email, locale }, late] of lists) {
      const slow = late.filter((one) => one.overdue === 0);
      const overdue = late.filter((one) => one.overdue === 1);
      const data = {
        ...{ n: String(overdue.length), inStage: String(slow.length), slow: listed(slow) },
        late: listed(overdue.filter(({ status }) => status === "submitted")),
        unanswered: listed(overdue.filter(({ status }) => status === "changesAsked")),
        path: `${paths(locale).staffApplications()}${overdue.length > 0 ? "?view=overdue" : ""}`,
      };
      await enqueueMail(ctx, { template: "applications-overdue", to: email, locale, data, subject });
    }
    await record(ctx, "cluster.overdue_reminded", subject, { week, people: lists.size });
    return done();
  });
}

/** Who is told of what, read before the turn that emails it. */
async function listsOfStaff(ctx: Context): Promise<Map<StaffMember, Late[]>> {
  const [staff, all] = [await staffAtWork(ctx), await lateOnes(ctx)];
  const rulesOf = await rulesByVersion(
    ctx,
    all.map(({ rulesId }) => rulesId),
  );
  const lists = new Map<StaffMember, Late[]>();
  for (const late of all) {
    const owner = stageOf(rulesOf(late.rulesId), late.stage)?.owner;
    for (const person of recipientsFor(staff, responsibleStaff(staff, owner, late.assignedTo))) {
      const own = lists.get(person) ?? [];
      own.push(late);
      lists.set(person, own);
    }
  }
  return lists;
}

async function alreadyReminded(ctx: Context, week: string) {
  const told = await ctx.db
    .select({ facts: auditEvents.facts })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, ctx.clusterId), eq(auditEvents.action, "cluster.overdue_reminded")));
  return told.some(({ facts }) => facts.week === week);
}

/** What is overdue, and what has been in its stage for too long. */
const lateOnes = (ctx: Context): Promise<Late[]> =>
  ctx.db
    .select({
      id: applications.id,
      reference: applications.reference,
      organisation: applications.organisationName,
      assignedTo: applications.assignedTo,
      stage: stageEntries.stage,
      status: applications.status,
      rulesId: applications.rulesId,
      overdue: sql`${queueWhere(isOverdue(ctx))}`.mapWith(Number),
    })
    .from(stageEntries)
    .innerJoin(applications, eq(applications.id, stageEntries.applicationId))
    .where(
      and(
        eq(stageEntries.clusterId, ctx.clusterId),
        isNull(stageEntries.leftAt),
        or(isOverdue(ctx), and(eq(applications.status, "submitted"), lt(stageEntries.dueAt, todayOf(ctx.now).starts))),
      ),
    )
    .orderBy(asc(stageEntries.dueAt), asc(awaitedBy), asc(applications.id));

/** The holder; the committee's stage is all reviewers', and what nobody has is the administrators'. */
function responsibleStaff(staff: StaffMember[], owner: string | undefined, assignedTo: string | null): StaffMember[] {
  if (owner === "committee") return staff.filter(({ roles }) => roles.includes("reviewer"));
  const holder = owner === "staffAdmin" ? undefined : staff.find(({ personId }) => personId === assignedTo);
  return holder ? [holder] : staff.filter(({ roles }) => roles.includes("staffAdmin"));
}
