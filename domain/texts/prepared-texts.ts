import { and, eq, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { preparedTexts } from "#db/schema/texts";
import type { Context } from "#domain/kernel/context";
import type { Localised } from "#domain/kernel/state";
import { type AnyTextKey, isOwnText, keysOf, type TextPurpose } from "./state.ts";

/** The newest version of a text; without words or name where the portal's are used. */
export type WrittenText = { version: number; words: Localised | null; label: Localised | null; isRemoved: boolean };
/** Each text that the cluster ever wrote. */
export type WrittenTexts = Partial<Record<AnyTextKey, WrittenText>>;

const { clusterId, key, version } = preparedTexts;

export const writtenTexts = (ctx: Context): Promise<WrittenTexts> =>
  untilWritten(ctx.db, `texts ${ctx.clusterId}`, async () => {
    const newest = sql`(select max(later.version) from ${preparedTexts} later where later.cluster_id = ${clusterId} and later.key = ${key})`;
    const rows = await ctx.db
      .select({ key, version, words: preparedTexts.words, label: preparedTexts.label, isRemoved: preparedTexts.isRemoved })
      .from(preparedTexts)
      .where(and(eq(clusterId, ctx.clusterId), eq(version, newest)));
    return Object.fromEntries(rows.map(({ key, ...written }) => [key, written]));
  });

/** The cluster's own words for a text; none where the portal's are used. */
export const ownWords = async (ctx: Context, text: AnyTextKey): Promise<Localised | null> => (await writtenTexts(ctx))[text]?.words ?? null;

/** The texts that can be chosen for a purpose: the portal's that were not removed, then those that the cluster added, the oldest first. */
export function offeredKeys(purpose: TextPurpose, written: WrittenTexts): AnyTextKey[] {
  const own = Object.keys(written)
    .filter((key): key is AnyTextKey => isOwnText(key) && key.startsWith(`${purpose}.`))
    .toSorted();
  return [...(keysOf(purpose) as readonly AnyTextKey[]), ...own].filter((key) => written[key]?.isRemoved !== true);
}
