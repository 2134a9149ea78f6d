import { hasHits, matches } from "#database/search";
import type { Reach } from "#db/search/matching";
import type { SearchEntry } from "#db/search/terms";
import type { Context } from "#domain/kernel/context";
import { correctedSubject, nearSubjects } from "#domain/organisations/capabilities/named-subjects";

type Kind = SearchEntry["kind"];
/** What a list says of words that find nothing. `corrected`: what is shown in place of them. `near`: subjects that find something. */
export type SearchedInstead = { corrected: string | undefined; near: string[] };

async function finds(ctx: Context, kind: Kind, words: string, reach: Reach | undefined): Promise<boolean> {
  const found = await matches(ctx.db, kind, words, reach);
  return found !== undefined && (await hasHits(ctx.db, kind, found));
}

/**
 * What to look for in place of words that nothing of a kind has, where they are nearly those of a subject that something has; otherwise undefined. It asks the
 * index only where words look misspelt.
 */
export async function meantWords(ctx: Context, kind: Kind, q: string, reach?: Reach): Promise<string | undefined> {
  const meant = correctedSubject(q);
  if (meant === undefined || (await finds(ctx, kind, q, reach))) return undefined;
  return (await finds(ctx, kind, meant, reach)) ? meant : undefined;
}

/** Subjects offered instead of words that nothing matches. */
const MAX_OFFERED = 5;
/** Subjects near to the words that may be offered at most: each asks the index. */
const MAX_ASKED = 12;

/** Subjects that are nearly what was looked for, in the reader's language, and find something of a kind: at most five. */
export async function offeredSubjects(ctx: Context, kind: Kind, q: string, reach?: Reach): Promise<string[]> {
  const near = nearSubjects(q, ctx.locale, MAX_ASKED);
  const isThere = await Promise.all(near.map((subject) => finds(ctx, kind, subject, reach)));
  return near.filter((_, n) => isThere[n]).slice(0, MAX_OFFERED);
}
