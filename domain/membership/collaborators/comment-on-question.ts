import { eq } from "drizzle-orm";
import { applicationCollaborators, applicationComments, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { ownApplication } from "#domain/membership/application/own-application";
import { storedApplication } from "#domain/membership/application/stored-application";
import { askedPart, questionsOf } from "#domain/membership/definition/definition";
import type { CommentOnQuestion } from "#domain/membership/input";
import { COLLABORATION_OPEN } from "./collaborator-reads.ts";

/** Says something about a question to the others who write the application. Staff never see it. */
export async function commentOnQuestion(
  ctx: Context,
  { reference, question, text }: CommentOnQuestion,
): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference, "comment");
    const stored = applicationId && (await storedApplication(ctx, applicationId));
    if (!stored) return refused("not_found");
    if (!COLLABORATION_OPEN.includes(stored.status)) return refused("application.not_open");
    const asked = questionsOf(askedPart(stored.definition, stored.given));
    if (!asked.some(({ key }) => key === question)) return refused("not_found");
    const author = await nameOf(ctx, stored.id);
    await ctx.db
      .insert(applicationComments)
      .values({ id: ctx.newId(), applicationId: stored.id, question, author, text, createdAt: ctx.now });
    await record(ctx, "application.commented", { kind: "application", id: stored.id }, { question });
    return done({ reference });
  });
}

async function nameOf(turn: Turn, applicationId: string): Promise<string> {
  const collaborator = turn.actor.kind === "applicant" ? turn.actor.collaborator : undefined;
  if (collaborator) {
    const [row] = await turn.db
      .select({ name: applicationCollaborators.name })
      .from(applicationCollaborators)
      .where(eq(applicationCollaborators.id, collaborator.id));
    return row?.name ?? "";
  }
  const [row] = await turn.db
    .select({ firstName: applications.firstName, lastName: applications.lastName })
    .from(applications)
    .where(eq(applications.id, applicationId));
  return row ? `${row.firstName} ${row.lastName}` : "";
}
