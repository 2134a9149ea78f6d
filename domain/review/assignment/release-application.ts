import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { from } from "#domain/membership/state";
import { reviewable } from "#domain/review/application/review-facts";
import type { ReviewApplication } from "#domain/review/input";

/** Whoever has an application gives it back, so that another may take it. */
export async function releaseApplication(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "release");
    if (!found.ok) return found;
    const holder = found.value.assignedTo ?? "";
    const [released] = await ctx.db
      .update(applications)
      .set({ assignedTo: null, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), eq(applications.assignedTo, holder), inArray(applications.status, from("claim"))))
      .returning({ id: applications.id });
    if (!released) return refused("application.not_open");
    await record(ctx, "application.released", { kind: "application", id: applicationId }, { from: holder });
    return done();
  });
}
