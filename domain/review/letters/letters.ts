import { and, desc, eq, isNotNull } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { LETTER_OUTCOMES } from "#domain/review/state";

export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];
export type LetterInForce = { version: number; body: string; publishedAt: Date | null };

/** The cluster's own letter for an outcome in a language: its newest version. None where the portal's standard one, version 0, is sent. */
export async function letterInForce(ctx: Context, outcome: LetterOutcome, locale: Locale): Promise<LetterInForce | undefined> {
  const [found] = await ctx.db
    .select({ version: letterTemplates.version, body: letterTemplates.body, publishedAt: letterTemplates.publishedAt })
    .from(letterTemplates)
    .where(
      and(
        eq(letterTemplates.clusterId, ctx.clusterId),
        eq(letterTemplates.outcome, outcome),
        eq(letterTemplates.locale, locale),
        isNotNull(letterTemplates.publishedAt),
      ),
    )
    .orderBy(desc(letterTemplates.version))
    .limit(1);
  return found;
}
