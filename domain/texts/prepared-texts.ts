import { and, eq, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { preparedTexts } from "#db/schema/texts";
import type { Context } from "#domain/kernel/context";
import type { Localised } from "#domain/kernel/state";
import type { PreparedTextKey } from "./state.ts";

/** The newest version of each text that the cluster ever wrote; without words where it uses the portal's again. */
export type WrittenTexts = Partial<Record<PreparedTextKey, { version: number; words: Localised | null }>>;

const { clusterId, key, version } = preparedTexts;

export const writtenTexts = (ctx: Context): Promise<WrittenTexts> =>
  untilWritten(ctx.db, `texts ${ctx.clusterId}`, async () => {
    const newest = sql`(select max(later.version) from ${preparedTexts} later where later.cluster_id = ${clusterId} and later.key = ${key})`;
    const rows = await ctx.db
      .select({ key, version, words: preparedTexts.words })
      .from(preparedTexts)
      .where(and(eq(clusterId, ctx.clusterId), eq(version, newest)));
    return Object.fromEntries(rows.map(({ key, ...written }) => [key, written]));
  });

/** The cluster's own words for a text; none where the portal's are used. */
export const ownWords = async (ctx: Context, text: PreparedTextKey): Promise<Localised | null> =>
  (await writtenTexts(ctx))[text]?.words ?? null;
