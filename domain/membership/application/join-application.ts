import { and, eq, gt, isNull } from "drizzle-orm";
import { applicationCollaborators, applicationLinks, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { LinkToken } from "#domain/membership/input";
import { tokenHash } from "#lib/hash";
import { endLink, openAccess } from "./links.ts";

/** The mailed link of a collaborator lets one browser into the application for 30 days, and ends. */
export async function joinApplication(ctx: Context, { token }: LinkToken): Promise<Outcome<{ reference: string; access: string }>> {
  return transact(ctx, async (ctx) => {
    const [link] = await ctx.db
      .select({
        applicationId: applications.id,
        reference: applications.reference,
        id: applicationCollaborators.id,
        role: applicationCollaborators.role,
      })
      .from(applicationLinks)
      .innerJoin(applications, eq(applications.id, applicationLinks.applicationId))
      .innerJoin(applicationCollaborators, eq(applicationCollaborators.id, applicationLinks.collaboratorId))
      .where(
        and(
          eq(applicationLinks.tokenHash, tokenHash(token)),
          eq(applicationLinks.purpose, "join"),
          gt(applicationLinks.expiresAt, ctx.now),
          isNull(applicationCollaborators.removedAt),
        ),
      );
    if (!link) return refused("link_ended");
    const { applicationId, reference, id, role } = link;
    await endLink(ctx, token);
    await ctx.db
      .update(applicationCollaborators)
      .set({ joinedAt: ctx.now })
      .where(and(eq(applicationCollaborators.id, id), isNull(applicationCollaborators.joinedAt)));
    const actor = { kind: "applicant", applicationId, collaborator: { id, role } } as const;
    await record({ ...ctx, actor }, "application.collaborator_joined", { kind: "application", id: applicationId }, { collaboratorId: id });
    return done({ reference, access: await openAccess(ctx, applicationId, id) });
  });
}
