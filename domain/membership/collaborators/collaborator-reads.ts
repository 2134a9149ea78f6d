import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { applicationCollaborators, applicationComments } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import { mayInApplication } from "#domain/membership/application/own-application";
import type { ApplicationStatus } from "#domain/membership/state";

/** While an application is written, collaborators can be invited to it and comment. */
export const COLLABORATION_OPEN: ApplicationStatus[] = ["draft", "changesAsked"];

/** Who was invited to the applicant's application. */
export async function collaboratorsOf(ctx: Context) {
  if (!mayInApplication(ctx.actor, "own")) return [];
  return ctx.db
    .select({
      id: applicationCollaborators.id,
      name: applicationCollaborators.name,
      email: applicationCollaborators.email,
      role: applicationCollaborators.role,
      joinedAt: applicationCollaborators.joinedAt,
    })
    .from(applicationCollaborators)
    .where(and(eq(applicationCollaborators.applicationId, ctx.actor.applicationId), isNull(applicationCollaborators.removedAt)))
    .orderBy(asc(applicationCollaborators.invitedAt));
}

/** What the applicant and collaborators said about these questions, oldest first. Nobody else reads it. */
export async function commentsOn(ctx: Context, questions: readonly string[]) {
  if (!mayInApplication(ctx.actor, "view")) return [];
  return ctx.db
    .select({
      id: applicationComments.id,
      question: applicationComments.question,
      author: applicationComments.author,
      text: applicationComments.text,
      createdAt: applicationComments.createdAt,
    })
    .from(applicationComments)
    .where(and(eq(applicationComments.applicationId, ctx.actor.applicationId), inArray(applicationComments.question, [...questions])))
    .orderBy(asc(applicationComments.createdAt), asc(applicationComments.id));
}
