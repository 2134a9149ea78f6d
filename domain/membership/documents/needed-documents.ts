import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { applicationDefinitions } from "#db/schema/kinds";
import type { Context } from "#domain/kernel/context";
import { questionsOf } from "#domain/membership/definition/definition";
import { STANDARD_DEFINITIONS } from "#domain/membership/definition/standard-definitions";
import type { Definition, Question } from "#domain/membership/state";
import { KINDS, type KindKey, standardKind } from "#domain/organisations/state";
import { kindsOffered } from "../definition/kinds.ts";

/** The documents that some kind of organisation must send, by the definitions in force, those of the cluster's own that are open among them: what to have at hand before one begins. */
export const neededDocuments = (ctx: Context): Promise<Question[]> =>
  untilWritten(ctx.db, `needed documents ${ctx.clusterId}`, () => readNeededDocuments(ctx));

async function readNeededDocuments(ctx: Context): Promise<Question[]> {
  const published = await ctx.db
    .select({ id: applicationDefinitions.id, kind: applicationDefinitions.kind })
    .from(applicationDefinitions)
    .where(and(eq(applicationDefinitions.clusterId, ctx.clusterId), isNotNull(applicationDefinitions.publishedAt)))
    .orderBy(desc(applicationDefinitions.version));
  const own = (await kindsOffered(ctx, null)).filter((kind) => kind !== standardKind(kind));
  const kinds: KindKey[] = [...KINDS, ...own];
  const inForce = kinds.map((kind) => published.find((one) => one.kind === kind)?.id ?? "");
  const bodies = await ctx.db
    .select({ kind: applicationDefinitions.kind, body: applicationDefinitions.body })
    .from(applicationDefinitions)
    .where(inArray(applicationDefinitions.id, inForce));
  return documentsOf(kinds.map((kind) => bodies.find((one) => one.kind === kind)?.body ?? STANDARD_DEFINITIONS[standardKind(kind)]));
}

/** Each once, in the order in which the kinds ask for them. */
function documentsOf(definitions: Definition[]): Question[] {
  const found = new Map<string, Question>();
  for (const question of definitions.flatMap(questionsOf))
    if (question.type === "document" && !question.optional && !question.when && !found.has(question.key)) found.set(question.key, question);
  return [...found.values()];
}
