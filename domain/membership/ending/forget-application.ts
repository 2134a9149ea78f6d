import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { ApplicationStatus } from "#domain/membership/state";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { eraseApplication } from "./erase-application.ts";

const ENDED: ApplicationStatus[] = ["refused", "withdrawn"];

/** Called by the verb that ends an application. The version tells this ending from an earlier one that was undone. */
export async function forgetLater(ctx: Context, applicationId: string) {
  const [ended] = await ctx.db.select({ version: applications.version }).from(applications).where(eq(applications.id, applicationId));
  if (!ended) return;
  const version = String(ended.version);
  await enqueueJob(
    ctx,
    "application.forget",
    `${applicationId} ${version}`,
    { applicationId, version },
    later(ctx.now, lastingUntil("ended")),
  );
}

/** Deletes what was typed in an application that ended and has not changed since. */
export async function forgetApplication(
  ctx: Context,
  { applicationId, version }: { applicationId: string; version: string },
): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [forgotten] = await ctx.db
      .update(applications)
      .set({ version: sql`${applications.version} + 1` })
      .where(and(eq(applications.id, applicationId), eq(applications.version, Number(version)), inArray(applications.status, ENDED)))
      .returning({ status: applications.status });
    if (!forgotten) return done();
    await eraseApplication(ctx, applicationId);
    await record(ctx, "application.forgotten", { kind: "application", id: applicationId }, { status: forgotten.status });
    return done();
  });
}
