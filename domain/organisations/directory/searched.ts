import { matches } from "#database/search";
import type { Matches } from "#db/search/matching";
import { indexedWords, queryOf } from "#db/search/terms";
import type { Context } from "#domain/kernel/context";
import { searchReach } from "#domain/organisations/visibility/viewer-of";

/** Whether a text has more words than are looked for at once. */
export const isLongQuery = (q: string): boolean => indexedWords(q).length > queryOf(q).terms.length;

/** What the actor finds by some words, and a key that is the same for whoever finds the same by them. */
export async function searched(ctx: Context, q: string): Promise<{ found: Matches | undefined; key: string }> {
  const { key } = queryOf(q);
  if (key === "") return { found: undefined, key };
  const reach = await searchReach(ctx);
  const found = await matches(ctx.db, "organisation", q, reach);
  return { found, key: reach ? `${key} ${JSON.stringify(reach)}` : key };
}
