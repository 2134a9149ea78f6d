import { and, eq, isNull } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { definitionProblem, typesIn } from "#domain/membership/definition/definition-problem";
import { type DefinitionVersion, stampOf, workingCopy } from "#domain/membership/definition/definition-versions";
import type { Definition } from "#domain/membership/state";
import type { KindKey } from "#domain/organisations/state";

/** Writes the one draft of a kind, if it holds together. A draft that says what is in force is none. */
export async function keepDraft(turn: Turn, kind: KindKey, versions: DefinitionVersion[], body: Definition): Promise<Outcome> {
  const { draft, before, next } = workingCopy(versions, kind);
  const published = versions.filter(({ publishedAt }) => publishedAt !== null);
  const problem = definitionProblem(body, typesIn(published.map((version) => version.body)), true);
  if (problem) return refused("definition.problem", problem);
  const at = and(eq(applicationDefinitions.id, draft?.id ?? ""), isNull(applicationDefinitions.publishedAt));
  const written = { body, createdAt: turn.now, createdBy: actorId(turn.actor) ?? null };
  if (stampOf(body) === stampOf(before)) await turn.db.delete(applicationDefinitions).where(at);
  else if (draft) await turn.db.update(applicationDefinitions).set(written).where(at);
  else
    await turn.db
      .insert(applicationDefinitions)
      .values({ id: turn.newId(), clusterId: turn.clusterId, kind, version: next, ...written, publishedAt: null });
  return done();
}
