import { and, desc, eq, inArray } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { watchedFinds, watchedWords } from "#db/schema/moderation";
import type { Context } from "#domain/kernel/context";
import type { WatchedSource } from "#domain/organisations/state";

/** The words that the cluster watches, with the number of their version. */
export const currentWatched = (ctx: Context): Promise<{ words: string[]; version: number }> =>
  untilWritten(ctx.db, `watched ${ctx.clusterId}`, async () => {
    const { words, version } = watchedWords;
    const [row] = await ctx.db.select({ words, version }).from(watchedWords).where(eq(watchedWords.clusterId, ctx.clusterId));
    return row ?? { words: [], version: 0 };
  });

export type WatchedFind = { source: WatchedSource; word: string; at: Date };

/** Which watched words organisations wrote, by their ids, the latest first. What others wrote about them is not among it. */
export async function watchedFindsOf(ctx: Context, organisationIds: string[]): Promise<Map<string, WatchedFind[]>> {
  if (organisationIds.length === 0) return new Map();
  const { organisationId, source, word, foundAt } = watchedFinds;
  const rows = await ctx.db
    .select({ organisationId, source, word, at: foundAt })
    .from(watchedFinds)
    .where(and(inArray(organisationId, organisationIds), inArray(source, ["profile", "message", "seat"])))
    .orderBy(desc(foundAt), word);
  const finds = Map.groupBy(rows, (row) => row.organisationId);
  return new Map([...finds].map(([id, list]) => [id, list.map(({ source, word, at }) => ({ source, word, at }))]));
}

/** Which watched words requests to act for an organisation contain, by the ids of the requests. */
export async function watchedInRequests(ctx: Context, requestIds: string[]): Promise<Map<string, string[]>> {
  if (requestIds.length === 0) return new Map();
  const { sourceId, word } = watchedFinds;
  const rows = await ctx.db.select({ sourceId, word }).from(watchedFinds).where(inArray(sourceId, requestIds)).orderBy(word);
  return new Map([...Map.groupBy(rows, (row) => row.sourceId)].map(([id, list]) => [id, list.map((row) => row.word)]));
}
