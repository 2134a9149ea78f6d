import { and, eq, gt } from "drizzle-orm";
import { applicationLinks, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { endLink, openAccess } from "#domain/membership/application/links";
import type { LinkToken } from "#domain/membership/input";
import { tokenHash } from "#lib/hash";

/** The mailed status link lets one browser read the application for 30 days, and ends. */
export async function openStatus(ctx: Context, { token }: LinkToken): Promise<Outcome<{ reference: string; access: string }>> {
  return transact(ctx, async (ctx) => {
    const [link] = await ctx.db
      .select({ id: applications.id, reference: applications.reference })
      .from(applicationLinks)
      .innerJoin(applications, eq(applications.id, applicationLinks.applicationId))
      .where(
        and(
          eq(applicationLinks.tokenHash, tokenHash(token)),
          eq(applicationLinks.purpose, "status"),
          gt(applicationLinks.expiresAt, ctx.now),
        ),
      );
    if (!link) return refused("link_ended");
    await endLink(ctx, token);
    await record({ ...ctx, actor: { kind: "applicant", applicationId: link.id } }, "application.opened", {
      kind: "application",
      id: link.id,
    });
    return done({ reference: link.reference, access: await openAccess(ctx, link.id) });
  });
}
