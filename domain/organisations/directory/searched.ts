import { matches } from "#database/search";
import type { Matches } from "#db/search/matching";
import { indexedWords, queryOf } from "#db/search/terms";
import type { Context } from "#domain/kernel/context";
import { searchReach } from "#domain/organisations/visibility/viewer-of";
import { meantWords, offeredSubjects } from "#domain/search/meant-words";

/** Whether a text has more words than are looked for at once. */
export const isLongQuery = (q: string): boolean => indexedWords(q).length > queryOf(q).terms.length;

/** `terms`: what was looked for, word by word. `corrected`: what was looked for in place of words that find nothing. */
export type Searched = { found: Matches | undefined; key: string; terms: string[]; corrected?: string | undefined };

/**
 * What the actor finds by some words, and a key that is the same for all readers who find the same by them. Where nothing has the words and they are nearly those of
 * a subject, it is what the subject's words find, if anything: for that two queries more.
 */
export async function searched(ctx: Context, q: string): Promise<Searched> {
  const { key, terms } = queryOf(q);
  if (key === "") return { found: undefined, key, terms };
  const reach = await searchReach(ctx);
  const corrected = await meantWords(ctx, "organisation", q, reach);
  const asked = corrected === undefined ? { key, terms } : queryOf(corrected);
  return {
    found: await matches(ctx.db, "organisation", corrected ?? q, reach),
    key: reach ? `${asked.key} ${JSON.stringify(reach)}` : asked.key,
    terms: asked.terms,
    corrected,
  };
}

/** Subjects that are nearly what was looked for and find some organisation for the actor. */
export const nearlySearched = async (ctx: Context, q: string): Promise<string[]> =>
  offeredSubjects(ctx, "organisation", q, await searchReach(ctx));
