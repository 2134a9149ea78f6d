import { and, eq, gt } from "drizzle-orm";
import { applicationAccess, applications } from "#db/schema/membership";
import { tokenHash } from "#lib/hash";
import type { Actor } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";

/** The applicant behind this browser's cookie, for the application with this reference. */
export async function applicantOf(
  ctx: Context,
  reference: string,
  access: string,
): Promise<Extract<Actor, { kind: "applicant" }> | undefined> {
  const [found] = await ctx.db
    .select({ applicationId: applications.id })
    .from(applicationAccess)
    .innerJoin(applications, eq(applications.id, applicationAccess.applicationId))
    .where(
      and(
        eq(applicationAccess.tokenHash, tokenHash(access)),
        eq(applications.reference, reference),
        eq(applications.clusterId, ctx.clusterId),
        gt(applicationAccess.expiresAt, ctx.now),
      ),
    );
  return found && { kind: "applicant", ...found };
}
