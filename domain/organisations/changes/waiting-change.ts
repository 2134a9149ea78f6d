import { and, eq } from "drizzle-orm";
import { organisationChanges } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";

/** For a WHERE: nobody has decided yet. Of two who decide at once, one finds it so. */
export const isWaiting = eq(organisationChanges.status, "waiting");

/** The change of this organisation that waits for the office. */
export async function waitingChange(ctx: Context, organisationId: string) {
  const [row] = await ctx.db
    .select({ id: organisationChanges.id, asked: organisationChanges.asked, askedAt: organisationChanges.askedAt })
    .from(organisationChanges)
    .where(and(eq(organisationChanges.organisationId, organisationId), isWaiting));
  return row;
}

/** A change, whatever became of it. */
export async function changeRow(ctx: Context, changeId: string) {
  const [row] = await ctx.db.select().from(organisationChanges).where(eq(organisationChanges.id, changeId));
  return row;
}
