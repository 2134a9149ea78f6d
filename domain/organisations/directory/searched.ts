import { hasHits, matches } from "#database/search";
import type { Matches } from "#db/search/matching";
import { indexedWords, queryOf } from "#db/search/terms";
import type { Context } from "#domain/kernel/context";
import { correctedSubject } from "#domain/organisations/capabilities/named-subjects";
import { searchReach } from "#domain/organisations/visibility/viewer-of";

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
  const keyOf = (words: string) => (reach ? `${words} ${JSON.stringify(reach)}` : words);
  const found = await matches(ctx.db, "organisation", q, reach);
  const corrected = correctedSubject(q);
  if (found && corrected !== undefined && !(await hasHits(ctx.db, "organisation", found))) {
    const meant = await matches(ctx.db, "organisation", corrected, reach);
    if (meant && (await hasHits(ctx.db, "organisation", meant)))
      return { found: meant, key: keyOf(queryOf(corrected).key), terms: queryOf(corrected).terms, corrected };
  }
  return { found, key: keyOf(key), terms };
}
