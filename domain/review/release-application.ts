import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { from } from "../membership/state.ts";
import type { ReviewApplication } from "./input.ts";
import { reviewable } from "./review-facts.ts";

/** Whoever has an application gives it back, so that another may take it. */
export async function releaseApplication(ctx: Context, { applicationId }: ReviewApplication): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "release");
    if (!found.ok) return found;
    const holder = found.value.assignedTo ?? "";
    const [released] = await ctx.db
      .update(applications)
      .set({ assignedTo: null, version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), eq(applications.assignedTo, holder), inArray(applications.status, from("take"))))
      .returning({ id: applications.id });
    if (!released) return refused("application.not_open");
    await record(ctx, "application.released", { kind: "application", id: applicationId }, { from: holder });
    return done();
  });
}
