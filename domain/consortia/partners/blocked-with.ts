import { eq, or } from "drizzle-orm";
import { organisationBlocks } from "#db/schema/messages";
import type { Context } from "#domain/kernel/context";

/** Those that do not want to hear from an organisation, and those it does not want to hear from. */
export async function blockedWith(ctx: Context, id: string | undefined): Promise<string[]> {
  if (id === undefined) return [];
  const { organisationId, blockedId } = organisationBlocks;
  const rows = await ctx.db
    .select({ organisationId, blockedId })
    .from(organisationBlocks)
    .where(or(eq(organisationId, id), eq(blockedId, id)));
  return rows.map((row) => (row.organisationId === id ? row.blockedId : row.organisationId));
}
