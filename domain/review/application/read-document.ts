import { and, eq, isNotNull } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedDocument } from "#domain/membership/documents/document-reads";
import { reviewable } from "./review-facts.ts";

/** `type`: what it must be; anything else is not found. */
type Asked = { applicationId: string; document: string; type?: RegExp };
type Read = { name: string; type: string; bytes: number; storageKey: string };

/** Hands a document of an application to staff, and notes who had it. */
export async function readDocument(ctx: Context, { applicationId, document, type: wanted }: Asked): Promise<Outcome<Read>> {
  return transact(ctx, async (ctx) => {
    const may = await reviewable(ctx, applicationId, "read");
    if (!may.ok) return may;
    const [sent] = await ctx.db
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.id, applicationId), isNotNull(applications.submittedAt)));
    const found = sent && (await storedDocument(ctx, applicationId, document));
    if (!found || wanted?.test(found.type) === false) return refused("not_found");
    await record(ctx, "application.document_read", { kind: "application", id: applicationId }, { question: found.question, document });
    const { name, type, bytes, storageKey } = found;
    return done({ name, type, bytes, storageKey });
  });
}
