import { and, eq, isNull } from "drizzle-orm";
import { applicationDocuments } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { ownApplication } from "#domain/membership/application/own-application";
import { askedDocument } from "./asked-document.ts";
import type { RemoveDocument } from "./document-input.ts";
import { dropDocuments } from "./drop-documents.ts";

/** Takes a document back, as long as it may be changed. */
export async function removeDocument(ctx: Context, { reference, document }: RemoveDocument): Promise<Outcome<{ question: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference, "edit");
    if (!applicationId) return refused("not_found");
    const here = and(eq(applicationDocuments.id, document), eq(applicationDocuments.applicationId, applicationId));
    const [found] = await ctx.db
      .select({ question: applicationDocuments.question })
      .from(applicationDocuments)
      .where(and(here, isNull(applicationDocuments.removedAt)));
    if (!found || !here) return refused("not_found");
    const asked = await askedDocument(ctx, { reference, question: found.question });
    if (!asked.ok) return asked;
    const names = await dropDocuments(ctx, applicationId, here);
    const facts = { question: found.question, document };
    await record(ctx, "application.document_removed", { kind: "application", id: applicationId }, facts, { name: names.join() });
    return done({ question: found.question });
  });
}
