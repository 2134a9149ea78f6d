import { and, eq, isNull } from "drizzle-orm";
import { applicationCollaborators, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mailJoinLink } from "#domain/membership/application/mail-join-link";
import { ownApplication } from "#domain/membership/application/own-application";
import type { InviteCollaborator } from "#domain/membership/input";
import { knownStatus } from "#domain/membership/status/held-decision";
import { COLLABORATION_OPEN } from "./collaborator-reads.ts";

export const MAX_COLLABORATORS = 10;

/** The applicant lets a collaborator see one application, comment on it, or answer its questions: a mailed link opens it for them. */
export async function inviteCollaborator(
  ctx: Context,
  { reference, name, email, role }: InviteCollaborator,
): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference);
    if (!applicationId) return refused("not_found");
    const [application] = await ctx.db
      .select({ id: applications.id, status: applications.status, emailKey: applications.emailKey })
      .from(applications)
      .where(eq(applications.id, applicationId));
    if (!application || !COLLABORATION_OPEN.includes(await knownStatus(ctx, application))) return refused("application.not_open");
    const collaborators = await ctx.db
      .select({ emailKey: applicationCollaborators.emailKey })
      .from(applicationCollaborators)
      .where(and(eq(applicationCollaborators.applicationId, applicationId), isNull(applicationCollaborators.removedAt)));
    if (collaborators.length >= MAX_COLLABORATORS) return refused("collaborator.too_many", { max: String(MAX_COLLABORATORS) });
    const known = [application, ...collaborators].some((one) => one.emailKey === emailKey(email));
    if (known) return refused("collaborator.known");

    const id = ctx.newId();
    await ctx.db
      .insert(applicationCollaborators)
      .values({ id, applicationId, name, email, emailKey: emailKey(email), role, invitedAt: ctx.now });
    const mailed = await mailJoinLink(ctx, id);
    if (!mailed.ok) return mailed;
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.collaborator_invited", subject, { collaboratorId: id, role }, { email });
    return done({ reference });
  });
}
