import { and, count, eq, type SQL, sql } from "drizzle-orm";
import { clusters } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { isStaff } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import type { ApplicationStatus } from "../membership/state.ts";
import type { QueueQuery, QueueView } from "./queue.ts";
import { inView, reached, whereOf } from "./queue-where.ts";

export type QueueCounts = { views: Record<QueueView, number>; queries: number[] };
type Held = { status: ApplicationStatus; assignedTo: string | null; n: number };

const NONE = { todo: 0, overdue: 0, mine: 0, applicant: 0, snoozed: 0, decided: 0, withdrawn: 0, all: 0 };

/** How many applications each view holds, and each of the queries besides. */
export async function queueCounts(ctx: Context, queries: QueueQuery[] = []): Promise<QueueCounts> {
  const { actor } = ctx;
  if (!isStaff(actor)) return { views: NONE, queries: queries.map(() => 0) };
  const where = inView(ctx, actor);
  const [all, asleep] = [await heldBy(ctx, undefined), await heldBy(ctx, where.snoozed)];
  const named = Object.fromEntries([
    ["overdue", countOf(ctx, and(reached(ctx), where.overdue))] as const,
    ...queries.map((query, n) => [`query${n}`, countOf(ctx, whereOf(ctx, actor, query))] as const),
  ]);
  const [row] = await ctx.db.select(named).from(clusters).where(eq(clusters.id, ctx.clusterId));
  const sum = (rows: Held[], wanted: (one: Held) => boolean) => rows.filter(wanted).reduce((total, { n }) => total + n, 0);
  const awake = (wanted: (one: Held) => boolean) => sum(all, wanted) - sum(asleep, wanted);
  const isMine = ({ assignedTo }: Held) => assignedTo === actor.personId;
  const has = (...statuses: ApplicationStatus[]) => sum(all, ({ status }) => statuses.includes(status));
  return {
    views: {
      todo: awake((one) => one.status === "submitted" && (one.assignedTo === null || isMine(one))),
      overdue: Number(row?.overdue ?? 0),
      mine: awake((one) => isMine(one) && (one.status === "submitted" || one.status === "changesAsked")),
      applicant: has("changesAsked"),
      snoozed: sum(asleep, () => true),
      decided: has("approved", "refused"),
      withdrawn: has("withdrawn"),
      all: sum(all, () => true),
    },
    queries: queries.map((_, n) => Number(row?.[`query${n}`] ?? 0)),
  };
}

/** By status and by who has them: one walk along an index. */
const heldBy = (ctx: Context, where: SQL | undefined): Promise<Held[]> =>
  ctx.db
    .select({ status: applications.status, assignedTo: applications.assignedTo, n: count() })
    .from(applications)
    .where(and(reached(ctx), where))
    .groupBy(applications.status, applications.assignedTo);

/** A count of its own for each condition, so that each uses its own index. */
const countOf = (ctx: Context, where: SQL | undefined) => sql<number>`(${ctx.db.select({ n: count() }).from(applications).where(where)})`;
