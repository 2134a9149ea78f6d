import { and, desc, eq, isNotNull } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { KINDS } from "../organisations/state.ts";
import { questionsOf } from "./definition.ts";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";
import type { Question } from "./state.ts";

/** The documents that some kind of organisation must send, by the definitions in force: what to have at hand before one begins. */
export async function neededDocuments(ctx: Context): Promise<Question[]> {
  const published = await ctx.db
    .select({ kind: applicationDefinitions.kind, body: applicationDefinitions.body })
    .from(applicationDefinitions)
    .where(and(eq(applicationDefinitions.clusterId, ctx.clusterId), isNotNull(applicationDefinitions.publishedAt)))
    .orderBy(desc(applicationDefinitions.version));
  const found = new Map<string, Question>();
  for (const kind of KINDS)
    for (const question of questionsOf(published.find((one) => one.kind === kind)?.body ?? STANDARD_DEFINITIONS[kind]))
      if (question.type === "document" && !question.optional && !question.when && !found.has(question.key))
        found.set(question.key, question);
  return [...found.values()];
}
