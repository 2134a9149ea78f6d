import { and, desc, eq, isNotNull } from "drizzle-orm";
import { letterTemplates } from "#db/schema/review";
import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { LetterName } from "#domain/review/state";
import { tokenHash } from "#lib/hash";

/** What a letter says; without a subject or a text, the portal's. */
export type LetterWords = { subject: string | null; body: string | null };
export type LetterVersion = LetterWords & {
  id: string;
  name: LetterName;
  locale: Locale;
  version: number;
  createdAt: Date;
  publishedAt: Date | null;
};

const columns = {
  id: letterTemplates.id,
  name: letterTemplates.name,
  locale: letterTemplates.locale,
  version: letterTemplates.version,
  subject: letterTemplates.subject,
  body: letterTemplates.body,
  createdAt: letterTemplates.createdAt,
  publishedAt: letterTemplates.publishedAt,
};

/** What the cluster published last of a letter in a language. None where it never has: the portal's standard one, version 0, is sent. */
export async function letterInForce(ctx: Context, name: LetterName, locale: Locale): Promise<LetterVersion | undefined> {
  const [found] = await ctx.db
    .select(columns)
    .from(letterTemplates)
    .where(
      and(
        eq(letterTemplates.clusterId, ctx.clusterId),
        eq(letterTemplates.name, name),
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

/** A letter in a language: what is in force, and what is being written. */
export function workingLetter(versions: LetterVersion[], name: LetterName, locale: Locale) {
  const own = versions.filter((each) => each.name === name && each.locale === locale);
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
        .map(({ name, locale, subject, body }) => ({ name, locale, subject, body }))
        .sort((a, b) => (`${a.name} ${a.locale}` < `${b.name} ${b.locale}` ? -1 : 1)),
    ),
  ).slice(0, 16);
