import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { applicationDocuments } from "#db/schema/membership";
import { roomFilesAmong } from "#domain/consortia/rooms/room-reads";
import type { Context } from "#domain/kernel/context";
import { ownApplication } from "#domain/membership/application/own-application";
import { logosAmong } from "#domain/organisations/logo/logos";

const columns = {
  id: applicationDocuments.id,
  question: applicationDocuments.question,
  name: applicationDocuments.name,
  type: applicationDocuments.type,
  bytes: applicationDocuments.bytes,
  altText: applicationDocuments.altText,
  uploadedAt: applicationDocuments.uploadedAt,
};

/** The documents of an application. The caller has checked that the reader may see them. */
export const documentsOf = (ctx: Context, applicationId: string) =>
  ctx.db
    .select(columns)
    .from(applicationDocuments)
    .where(and(eq(applicationDocuments.applicationId, applicationId), isNull(applicationDocuments.removedAt)))
    .orderBy(asc(applicationDocuments.uploadedAt));

/** Where a document's file lies. The caller has checked that the reader may have it. */
export async function storedDocument(ctx: Context, applicationId: string, document: string) {
  const [found] = await ctx.db
    .select({ ...columns, storageKey: applicationDocuments.storageKey })
    .from(applicationDocuments)
    .where(
      and(
        eq(applicationDocuments.id, document),
        eq(applicationDocuments.applicationId, applicationId),
        isNull(applicationDocuments.removedAt),
      ),
    );
  return found;
}

/** A document of the applicant's own application. */
export async function ownDocument(ctx: Context, { reference, document }: { reference: string; document: string }) {
  const applicationId = await ownApplication(ctx, reference, "view");
  return applicationId ? storedDocument(ctx, applicationId, document) : undefined;
}

/** Of these files, those that some application or consortium still has or some organisation shows. */
export async function filesInUse(ctx: Context, storageKeys: string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ storageKey: applicationDocuments.storageKey })
    .from(applicationDocuments)
    .where(and(inArray(applicationDocuments.storageKey, storageKeys), isNull(applicationDocuments.removedAt)));
  const others = [...(await logosAmong(ctx, storageKeys)), ...(await roomFilesAmong(ctx, storageKeys))];
  return new Set([...rows.map(({ storageKey }) => storageKey), ...others]);
}
