import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { from } from "#domain/membership/state";
import { eraseApplication } from "./erase-application.ts";

/** Nobody confirmed the address within seven days: all that was typed is deleted, and the reference stays as expired. */
export async function expireApplication(ctx: Context, { applicationId }: { applicationId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [expired] = await ctx.db
      .update(applications)
      .set({ status: "expired", version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), inArray(applications.status, from("expire"))))
      .returning({ id: applications.id });
    if (!expired) return done();
    await eraseApplication(ctx, applicationId);
    await record(ctx, "application.expired", { kind: "application", id: applicationId }, { status: ["unconfirmed", "expired"] });
    return done();
  });
}
