import { and, eq, isNull } from "drizzle-orm";
import { applicationAccess, applicationCollaborators, applicationLinks } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { ownApplication } from "#domain/membership/application/own-application";
import type { OneCollaborator } from "#domain/membership/input";

/** The applicant shuts a collaborator out at once: their link and their browsers open nothing any more. What they wrote stays. */
export async function removeCollaborator(
  ctx: Context,
  { reference, collaboratorId }: OneCollaborator,
): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference);
    if (!applicationId) return refused("not_found");
    const [removed] = await ctx.db
      .update(applicationCollaborators)
      .set({ removedAt: ctx.now })
      .where(
        and(
          eq(applicationCollaborators.id, collaboratorId),
          eq(applicationCollaborators.applicationId, applicationId),
          isNull(applicationCollaborators.removedAt),
        ),
      )
      .returning({ id: applicationCollaborators.id });
    if (!removed) return refused("not_found");
    await ctx.db.delete(applicationAccess).where(eq(applicationAccess.collaboratorId, collaboratorId));
    await ctx.db.delete(applicationLinks).where(eq(applicationLinks.collaboratorId, collaboratorId));
    await record(ctx, "application.collaborator_removed", { kind: "application", id: applicationId }, { collaboratorId });
    return done({ reference });
  });
}
