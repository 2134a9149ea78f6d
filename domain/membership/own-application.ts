import { and, eq, ne } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";

/** The application behind this browser's link, when the reference in hand is its own. */
export async function ownApplication(ctx: Context, reference: string): Promise<string | undefined> {
  if (ctx.actor.kind !== "applicant") return undefined;
  const [own] = await ctx.db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, ctx.actor.applicationId), eq(applications.reference, reference), ne(applications.status, "expired")));
  return own?.id;
}
