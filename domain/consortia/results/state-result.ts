import { eq } from "drizzle-orm";
import { consortiumResults } from "#db/schema/results";
import { instantOf } from "#domain/consortia/closing";
import { factsOf } from "#domain/consortia/facts";
import { isInside, mayCoordinate } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { HOME_ZONE } from "#lib/clock";
import type { StateResult } from "./input.ts";

/** The coordinator says what became of the proposal. Of two who began from the same version, the later is told. The audit has neither result nor lessons, but that a result was made public. */
export async function stateResult(ctx: Context, input: StateResult): Promise<Outcome<{ slug: string }>> {
  const { consortiumId, version, submittedOn, result, score, scoreMax, lessons, isPublic } = input;
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isInside(ctx.actor, facts)) return refused("not_found");
    const may = mayCoordinate(ctx.actor, facts);
    if (may !== true) return refused(may);
    const submittedAt = instantOf(`${submittedOn}T00:00`, HOME_ZONE);
    if (!submittedAt || submittedAt > ctx.now) return refused("result.future");
    const written = { submittedAt, result, score, scoreMax, lessons: lessons ?? null, language: ctx.locale };
    const isShown = isPublic && result === "funded";
    const values = { ...written, isPublic: isShown, statedAt: ctx.now, version: version + 1 };
    const stated = await ctx.db
      .insert(consortiumResults)
      .values({ consortiumId, ...values })
      .onConflictDoUpdate({ target: consortiumResults.consortiumId, set: values, setWhere: eq(consortiumResults.version, version) })
      .returning({ version: consortiumResults.version });
    if (stated.length === 0) {
      const { version: newer } = consortiumResults;
      const [now] = await ctx.db.select({ newer }).from(consortiumResults).where(eq(consortiumResults.consortiumId, consortiumId));
      return refused("conflict", { version: String(now?.newer) });
    }
    await record(ctx, "consortium.result_stated", { kind: "consortium", id: facts.id }, { ...(isShown && { isPublic: true }) });
    return done({ slug: facts.slug });
  });
}
