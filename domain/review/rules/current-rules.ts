import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { applications } from "#db/schema/membership";
import { reviewRules } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import type { ReviewRules } from "#domain/review/state";
import { STANDARD_RULES } from "./standard-rules.ts";

type InForce = { id: string; version: number; body: ReviewRules };

const newest = (ctx: Context): Promise<InForce | undefined> =>
  untilWritten(ctx.db, `rules ${ctx.clusterId}`, async () => {
    const [found] = await ctx.db
      .select({ id: reviewRules.id, version: reviewRules.version, body: reviewRules.body })
      .from(reviewRules)
      .where(and(eq(reviewRules.clusterId, ctx.clusterId), isNotNull(reviewRules.publishedAt)))
      .orderBy(desc(reviewRules.version))
      .limit(1);
    return found;
  });

/** The rules for applications that are sent from now on. */
export const currentRules = async (ctx: Context): Promise<ReviewRules> => (await newest(ctx))?.body ?? STANDARD_RULES;

/** The same as a row that an application can point at: a cluster without rules gets the standard ones as its version 1. */
export async function rulesInForce(turn: Turn): Promise<InForce> {
  const found = await newest(turn);
  if (found) return found;
  const first = { id: turn.newId(), version: 1, body: STANDARD_RULES };
  await turn.db
    .insert(reviewRules)
    .values({ ...first, clusterId: turn.clusterId, createdAt: turn.now, createdBy: null, publishedAt: turn.now });
  await record(
    { ...turn, actor: { kind: "system", name: "rules" } },
    "cluster.rules_published",
    { kind: "cluster", id: turn.clusterId },
    { version: 1 },
  );
  return first;
}

/** The rules that an application was sent under; one from before there were versions follows the current ones. */
export async function rulesFor(ctx: Context, applicationId: string): Promise<ReviewRules> {
  const [kept] = await ctx.db
    .select({ body: reviewRules.body })
    .from(applications)
    .innerJoin(reviewRules, eq(reviewRules.id, applications.rulesId))
    .where(eq(applications.id, applicationId));
  return kept?.body ?? currentRules(ctx);
}

/** The same for many applications: their versions are read once. */
export async function rulesByVersion(ctx: Context, rulesIds: readonly (string | null)[]): Promise<(rulesId: string | null) => ReviewRules> {
  const ids = [...new Set(rulesIds.flatMap((id) => id ?? []))];
  const rows = await ctx.db.select({ id: reviewRules.id, body: reviewRules.body }).from(reviewRules).where(inArray(reviewRules.id, ids));
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  const current = await currentRules(ctx);
  return (id) => (id !== null ? bodies.get(id) : undefined) ?? current;
}
