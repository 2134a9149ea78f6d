import { and, eq, isNull } from "drizzle-orm";
import { reviewRules } from "#db/schema/review";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { ReviewRules } from "#domain/review/state";
import { rulesProblem } from "./rules-problem.ts";
import { type RulesVersion, rulesStamp, workingRules } from "./rules-versions.ts";

/** Writes the one draft, if it holds together. A draft that says what is in force is none. */
export async function keepRulesDraft(turn: Turn, versions: RulesVersion[], body: ReviewRules): Promise<Outcome> {
  const problem = rulesProblem(body);
  if (problem) return refused("rules.problem", problem);
  const { draft, before, next } = workingRules(versions);
  const at = and(eq(reviewRules.id, draft?.id ?? ""), isNull(reviewRules.publishedAt));
  const written = { body, createdAt: turn.now, createdBy: actorId(turn.actor) ?? null };
  if (rulesStamp(body) === rulesStamp(before)) await turn.db.delete(reviewRules).where(at);
  else if (draft) await turn.db.update(reviewRules).set(written).where(at);
  else
    await turn.db.insert(reviewRules).values({ id: turn.newId(), clusterId: turn.clusterId, version: next, ...written, publishedAt: null });
  return done();
}
