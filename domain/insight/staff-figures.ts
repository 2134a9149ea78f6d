import { eq, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { clusters } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { workingDayCounter } from "#domain/kernel/calendar/working-day-counter";
import type { Context } from "#domain/kernel/context";
import { todayOf } from "#domain/review/queue/queue-days";
import { type QueueStage, queueStages } from "#domain/review/queue/queue-stages";
import { currentRules } from "#domain/review/rules/current-rules";
import { APPLICANT_STAGE } from "#domain/review/state";
import { DAY, earlier } from "#lib/clock";
import { type ConsortiumRow, consortiaOf, readConsortia, readInConsortia } from "./figures/consortia.ts";
import { type Decisions, decisionsOf, readDecisions, readWithdrawals } from "./figures/decisions.ts";
import { type FreshnessRow, freshnessOf, readFreshness } from "./figures/freshness.ts";
import { type ApplicationLife, type FunnelStep, funnelOf, readLives } from "./figures/funnel.ts";
import { countNotYetMembers, type Members, membersOf, readPlaces, readSectors } from "./figures/members.ts";
import { type PairRow, readPairs } from "./figures/pairs.ts";
import { type Reviewer, readLoads, readStaff, reviewersOf } from "./figures/reviewers.ts";
import { readPartners, type TogetherRow, togetherOf } from "./figures/together.ts";
import { readWaiting, type Waiting, type WaitingRow, waitingOf } from "./figures/waiting.ts";
import { type AskedPeriod, type Part, type Period, partsOf, periodAsked } from "./period.ts";

/** Decisions of a reviewer count for so many days. */
export const REVIEWER_DAYS = 30;
const USUAL: AskedPeriod = { period: "last12", from: "", to: "" };

export type StaffFigures = {
  at: Date;
  period: Period;
  parts: Part[];
  /** The days that were asked for are no period: the figures are of the last twelve months. */
  isRefused: boolean;
  stages: QueueStage[];
  waiting: Waiting;
  funnel: FunnelStep[];
  decisions: Decisions;
  reviewers: Reviewer[];
  members: Members;
  /** Imported or approved organisations that are no members yet. */
  notYetMembers: number;
  consortia: ConsortiumRow[];
  inConsortia: { members: number; joined: number };
  freshness: FreshnessRow[];
  together: TogetherRow[];
  pairs: PairRow[];
};

/** What staff see of the cluster in figures, for a period. Undefined for everybody else. Nothing in it says which application is meant. */
export async function staffFigures(ctx: Context, asked: AskedPeriod): Promise<StaffFigures | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const began = await recordsBegan(ctx);
  const found = periodAsked(asked, ctx.now, began);
  const period = found ?? periodAsked(USUAL, ctx.now, began);
  if (!period) throw new Error("The last twelve months are no period");
  const parts = partsOf(period);
  const { starts } = todayOf(ctx.now);
  const of = `${ctx.clusterId} ${period.firstDay} ${period.lastDay}`;
  const [
    rules,
    stages,
    waiting,
    lives,
    decided,
    withdrawn,
    loads,
    staff,
    places,
    sectors,
    consortia,
    inConsortia,
    freshness,
    partners,
    pairs,
    notYetMembers,
  ] = await Promise.all([
    currentRules(ctx),
    queueStages(ctx),
    readWaiting(ctx),
    readLives(ctx, period),
    readDecisions(ctx, period, parts),
    readWithdrawals(ctx, period, parts),
    readLoads(ctx, earlier(ctx.now, REVIEWER_DAYS * DAY)),
    readStaff(ctx),
    // Of all organisations, so not read again until something is written.
    untilWritten(ctx.db, `places ${of}`, () => readPlaces(ctx, period, parts)),
    untilWritten(ctx.db, `sectors ${of}`, () => readSectors(ctx, period, parts)),
    readConsortia(ctx),
    untilWritten(ctx.db, `in consortia ${ctx.clusterId}`, () => readInConsortia(ctx)),
    untilWritten(ctx.db, `freshness ${ctx.clusterId} ${starts.toISOString()}`, () => readFreshness(ctx, starts)),
    untilWritten(ctx.db, `partners ${ctx.clusterId}`, () => readPartners(ctx)),
    untilWritten(ctx.db, `pairs ${ctx.clusterId}`, () => readPairs(ctx)),
    untilWritten(ctx.db, `not yet members ${ctx.clusterId}`, () => countNotYetMembers(ctx)),
  ]);
  const workingDays = workingDayCounter(firstOf(waiting, lives, ctx.now), ctx.now, calendarOf(rules.calendar));
  return {
    ...{ at: ctx.now, period, parts, isRefused: found === undefined, stages },
    waiting: waitingOf(waiting, [...stages.map(({ key }) => key), APPLICANT_STAGE], (from) => workingDays(from, ctx.now)),
    funnel: funnelOf(lives, workingDays),
    decisions: decisionsOf([...decided, ...withdrawn], parts.length),
    reviewers: reviewersOf(staff, loads),
    members: membersOf(places, sectors, parts.length),
    consortia: consortiaOf(consortia),
    inConsortia,
    freshness: freshnessOf(freshness),
    together: togetherOf(partners),
    pairs,
    notYetMembers,
  };
}

/** The first application or organisation; the making of the cluster where there is none. */
async function recordsBegan({ db, clusterId }: Context): Promise<Date> {
  const first = (table: typeof applications | typeof organisations) =>
    sql<Date | null>`(${db
      .select({ at: sql`min(${table.createdAt})` })
      .from(table)
      .where(eq(table.clusterId, clusterId))})`.mapWith(clusters.createdAt);
  const [found] = await db
    .select({ cluster: clusters.createdAt, application: first(applications), organisation: first(organisations) })
    .from(clusters)
    .where(eq(clusters.id, clusterId));
  const times = [found?.cluster, found?.application, found?.organisation].flatMap((at) => (at ? [at.getTime()] : []));
  if (times.length === 0) throw new Error(`No cluster ${clusterId}`);
  return new Date(Math.min(...times));
}

/** Before the earliest instant from which days are counted; an organisation may have had people before it applied again. */
function firstOf(waiting: readonly WaitingRow[], lives: readonly ApplicationLife[], now: Date): Date {
  let first = now.getTime();
  for (const { sentAt, enteredAt } of waiting) first = Math.min(first, sentAt.getTime(), enteredAt.getTime());
  for (const { startedAt } of lives) first = Math.min(first, startedAt.getTime());
  return new Date(first);
}
