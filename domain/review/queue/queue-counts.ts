import { and, count, eq, type SQL, sql } from "drizzle-orm";
import { clusters } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import type { QueueQuery, QueueView } from "./queue.ts";
import { askedDocuments } from "./queue-narrow.ts";
import { freeOrHeldBy, inView, isUnanswered, reachedStage, waitsForStaff, whereOf } from "./queue-where.ts";

export type QueueCounts = { views: Record<QueueView, number>; queries: number[] };
type Held = { status: ApplicationStatus; assignedTo: string | null; n: number };

const NONE = { todo: 0, overdue: 0, mine: 0, applicant: 0, snoozed: 0, decided: 0, withdrawn: 0, all: 0 };

/** How many applications each view holds, and each of the queries besides. */
export async function queueCounts(ctx: Context, queries: QueueQuery[] = []): Promise<QueueCounts> {
  const { actor } = ctx;
  if (!isStaff(actor)) return { views: NONE, queries: queries.map(() => 0) };
  const where = inView(ctx, actor);
  const asked = await askedDocuments(ctx, queries);
  const all = await heldBy(ctx);
  const asleep = (more?: SQL) => countOf(ctx, and(reachedStage(ctx), where.snoozed, more));
  const mine = eq(applications.assignedTo, actor.personId);
  const named = Object.fromEntries([
    ["overdue", countOf(ctx, and(reachedStage(ctx), where.overdue))] as const,
    ["asleep", asleep()] as const,
    ["unansweredTodo", countOf(ctx, and(reachedStage(ctx), isUnanswered(ctx), freeOrHeldBy(actor)))] as const,
    ["asleepTodo", asleep(and(waitsForStaff(ctx), freeOrHeldBy(actor)))] as const,
    ["asleepMine", asleep(mine)] as const,
    ...queries.map((query, n) => [`query${n}`, countOf(ctx, whereOf(ctx, actor, query, asked))] as const),
  ]);
  const [row] = await ctx.db.select(named).from(clusters).where(eq(clusters.id, ctx.clusterId));
  const counted = (name: string) => Number(row?.[name] ?? 0);
  const sum = (wanted: (one: Held) => boolean) => all.filter(wanted).reduce((total, { n }) => total + n, 0);
  const isMine = ({ assignedTo }: Held) => assignedTo === actor.personId;
  const has = (...statuses: ApplicationStatus[]) => sum(({ status }) => statuses.includes(status));
  return {
    views: {
      todo:
        sum((one) => one.status === "submitted" && (one.assignedTo === null || isMine(one))) +
        counted("unansweredTodo") -
        counted("asleepTodo"),
      overdue: counted("overdue"),
      mine: sum((one) => isMine(one) && (one.status === "submitted" || one.status === "changesAsked")) - counted("asleepMine"),
      applicant: has("changesAsked"),
      snoozed: counted("asleep"),
      decided: has("approved", "refused"),
      withdrawn: has("withdrawn"),
      all: sum(() => true),
    },
    queries: queries.map((_, n) => counted(`query${n}`)),
  };
}

/** By status and by who has them: one walk along an index. */
const heldBy = (ctx: Context): Promise<Held[]> =>
  ctx.db
    .select({ status: applications.status, assignedTo: applications.assignedTo, n: count() })
    .from(applications)
    .where(reachedStage(ctx))
    .groupBy(applications.status, applications.assignedTo);

/** A count of its own for each condition, so that each uses its own index. */
const countOf = (ctx: Context, where: SQL | undefined) => sql<number>`(${ctx.db.select({ n: count() }).from(applications).where(where)})`;
