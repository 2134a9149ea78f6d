import { and, eq, isNull } from "drizzle-orm";
import { applicationCollaborators, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mailJoinLink } from "#domain/membership/application/mail-join-link";
import { ownApplication } from "#domain/membership/application/own-application";
import type { OneCollaborator } from "#domain/membership/input";
import { knownStatus } from "#domain/membership/status/held-decision";
import { COLLABORATION_OPEN } from "./collaborator-reads.ts";

/** The applicant has a collaborator emailed a new link; the one before it ends. Gives the address that it goes to. */
export async function sendLinkAgain(ctx: Context, { reference, collaboratorId }: OneCollaborator): Promise<Outcome<{ email: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference);
    if (!applicationId) return refused("not_found");
    const [invited] = await ctx.db
      .select({ email: applicationCollaborators.email, id: applications.id, status: applications.status })
      .from(applicationCollaborators)
      .innerJoin(applications, eq(applications.id, applicationCollaborators.applicationId))
      .where(
        and(
          eq(applicationCollaborators.id, collaboratorId),
          eq(applicationCollaborators.applicationId, applicationId),
          isNull(applicationCollaborators.removedAt),
        ),
      );
    if (!invited) return refused("not_found");
    if (!COLLABORATION_OPEN.includes(await knownStatus(ctx, invited))) return refused("application.not_open");
    const mailed = await mailJoinLink(ctx, collaboratorId);
    if (!mailed.ok) return mailed;
    await record(ctx, "application.collaborator_reminded", { kind: "application", id: applicationId }, { collaboratorId });
    return done({ email: invited.email });
  });
}
