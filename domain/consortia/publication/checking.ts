import { eq } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { consortiumChecking } from "#db/schema/moderation";
import type { Context } from "#domain/kernel/context";

export type Checking = { isChecked: boolean; version: number };

/** Whether the cluster's office checks a new consortium before others read it, with the number of the setting's version. */
export const currentChecking = (ctx: Context): Promise<Checking> =>
  untilWritten(ctx.db, `checking of consortia ${ctx.clusterId}`, async () => {
    const { isChecked, version } = consortiumChecking;
    const [row] = await ctx.db
      .select({ isChecked, version })
      .from(consortiumChecking)
      .where(eq(consortiumChecking.clusterId, ctx.clusterId));
    return row ?? { isChecked: false, version: 0 };
  });
