import { and, eq } from "drizzle-orm";
import { applicationDocuments } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { askedDocument, needsAltText } from "./asked-document.ts";
import { AttachDocument } from "./document-input.ts";
import { dropDocuments } from "./drop-documents.ts";

/** Hands in a document: a file that was checked and stored before. It takes the place of one that was there. */
export async function attachDocument(ctx: Context, input: AttachDocument): Promise<Outcome<{ id: string }>> {
  const { reference, altText, ...file } = AttachDocument.parse(input);
  return transact(ctx, async (ctx) => {
    const asked = await askedDocument(ctx, { reference, question: file.question });
    if (!asked.ok) return asked;
    const { applicationId, field } = asked.value;
    const described = needsAltText(field);
    if (described && !altText) return refused("document.alt_text");
    const { question } = file;
    const [id, subject] = [ctx.newId(), { kind: "application", id: applicationId } as const];
    const there = and(eq(applicationDocuments.applicationId, applicationId), eq(applicationDocuments.question, question));
    const replaced = there ? await dropDocuments(ctx, applicationId, there) : [];
    await ctx.db
      .insert(applicationDocuments)
      .values({ id, applicationId, ...file, altText: described ? altText : null, uploadedAt: ctx.now });
    const { type, bytes, sha256 } = file;
    const facts = { question, document: id, type, bytes, sha256, replaced: replaced.length };
    await record(ctx, "application.document_attached", subject, facts, {
      name: file.name,
      ...(replaced.length > 0 && { before: replaced.join() }),
    });
    return done({ id });
  });
}
