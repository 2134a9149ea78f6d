import { and, desc, eq, isNotNull } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { LETTER_OUTCOMES } from "#domain/review/state";
import { tokenHash } from "#lib/hash";

export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];
/** What a letter says; without a subject, the portal's. */
export type LetterWords = { subject: string | null; body: string };
export type LetterVersion = LetterWords & {
  id: string;
  outcome: LetterOutcome;
  locale: Locale;
  version: number;
  createdAt: Date;
  publishedAt: Date | null;
};

const columns = {
  id: letterTemplates.id,
  outcome: letterTemplates.outcome,
  locale: letterTemplates.locale,
  version: letterTemplates.version,
  subject: letterTemplates.subject,
  body: letterTemplates.body,
  createdAt: letterTemplates.createdAt,
  publishedAt: letterTemplates.publishedAt,
};

/** The cluster's own letter for an outcome in a language: its newest version. None where the portal's standard one, version 0, is sent. */
export async function letterInForce(ctx: Context, outcome: LetterOutcome, locale: Locale): Promise<LetterVersion | undefined> {
  const [found] = await ctx.db
    .select(columns)
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

/** Every version of every letter, drafts as well, newest first. */
export const letterVersions = (ctx: Context): Promise<LetterVersion[]> =>
  ctx.db.select(columns).from(letterTemplates).where(eq(letterTemplates.clusterId, ctx.clusterId)).orderBy(desc(letterTemplates.version));

/** What a letter says, in short: who edits against another text is told. Of no letter: the portal's standard one is sent. */
export const letterStamp = (words: LetterWords | undefined) =>
  tokenHash(canonical({ subject: words?.subject ?? "", body: words?.body ?? "" })).slice(0, 16);

/** The letter in force for an outcome in a language, and the one that is being written. */
export function workingLetter(versions: LetterVersion[], outcome: LetterOutcome, locale: Locale) {
  const own = versions.filter((each) => each.outcome === outcome && each.locale === locale);
  const inForce = own.find(({ publishedAt }) => publishedAt !== null);
  const draft = own.find(({ publishedAt }) => publishedAt === null);
  return { inForce, draft, stamp: letterStamp(draft ?? inForce), next: (own[0]?.version ?? 0) + 1 };
}

/** What all letters that are being written say, in short, and how many they are. */
export async function draftsStamp(ctx: Context): Promise<{ stamp: string; n: number }> {
  const drafts = (await letterVersions(ctx)).filter(({ publishedAt }) => publishedAt === null);
  return { stamp: stampOfDrafts(drafts), n: drafts.length };
}
export const stampOfDrafts = (drafts: readonly LetterVersion[]) =>
  tokenHash(
    canonical(
      drafts
        .map(({ outcome, locale, subject, body }) => ({ outcome, locale, subject, body }))
        .sort((a, b) => (`${a.outcome} ${a.locale}` < `${b.outcome} ${b.locale}` ? -1 : 1)),
    ),
  ).slice(0, 16);
