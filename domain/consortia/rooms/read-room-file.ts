import { and, eq } from "drizzle-orm";
import { roomDocuments, roomDownloads, roomVersions } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { hasAccepted } from "./agreements.ts";

type RoomFile = { name: string; type: string; bytes: number; storageKey: string };

/** Where a file of the room is stored, for somebody who may see it; that they saved it is noted for the coordinator. */
export async function readRoomFile(ctx: Context, { slug, versionId }: { slug: string; versionId: string }): Promise<Outcome<RoomFile>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { slug });
    const partner = facts && partnerFor(ctx.actor, facts);
    if (!facts || !partner || ctx.actor.kind !== "person") return refused("not_found");
    const { documentId, version, name, type, bytes, storageKey } = roomVersions;
    const [found] = await ctx.db
      .select({ documentId, version, name, type, bytes, storageKey, isConfidential: roomDocuments.isConfidential })
      .from(roomVersions)
      .innerJoin(roomDocuments, eq(roomDocuments.id, roomVersions.documentId))
      .where(and(eq(roomVersions.id, versionId), eq(roomDocuments.consortiumId, facts.id)));
    if (!found) return refused("not_found");
    if (found.isConfidential && !(await hasAccepted(ctx, facts.id))) return refused("not_found");

    const { organisationId } = partner;
    await ctx.db.insert(roomDownloads).values({ id: ctx.newId(), versionId, personId: ctx.actor.personId, organisationId, at: ctx.now });
    const told = { organisationId, documentId: found.documentId, version: found.version };
    await record(ctx, "consortium.document_saved", { kind: "consortium", id: facts.id }, told);
    return done({ name: found.name, type: found.type, bytes: found.bytes, storageKey: found.storageKey });
  });
}
