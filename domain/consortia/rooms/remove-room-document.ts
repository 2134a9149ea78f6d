import { and, asc, eq } from "drizzle-orm";
import { roomDocuments, roomVersions } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { hasAccepted } from "./agreements.ts";
import { dropRoomVersions } from "./drop-room-documents.ts";
import type { RemoveRoomDocument } from "./input.ts";
import { mayRemoveFromRoom } from "./room-policy.ts";

/** Takes a document out of the room with all its versions and files, and who saved them. The audit names neither its title nor its files. */
export async function removeRoomDocument(ctx: Context, input: RemoveRoomDocument): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    const partner = facts && partnerFor(ctx.actor, facts);
    if (!facts || !partner) return refused("not_found");
    const [found] = await ctx.db
      .select({ isConfidential: roomDocuments.isConfidential, broughtBy: roomVersions.organisationId })
      .from(roomDocuments)
      .innerJoin(roomVersions, eq(roomVersions.documentId, roomDocuments.id))
      .where(and(eq(roomDocuments.id, input.documentId), eq(roomDocuments.consortiumId, facts.id)))
      .orderBy(asc(roomVersions.version))
      .limit(1);
    if (!found) return refused("not_found");
    if (found.isConfidential && !(await hasAccepted(ctx, facts.id))) return refused("not_found");
    const may = mayRemoveFromRoom(ctx.actor, facts, found.broughtBy);
    if (may !== true) return refused(may);
    await dropRoomVersions(ctx, facts.id, eq(roomVersions.documentId, input.documentId));
    const told = { organisationId: partner.organisationId, documentId: input.documentId };
    await record(ctx, "consortium.document_removed", { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug });
  });
}
