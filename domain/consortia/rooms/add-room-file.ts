import { and, count, eq, max } from "drizzle-orm";
import { roomDocuments, roomVersions } from "#db/schema/rooms";
import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { Refusal } from "#domain/refusals";
import { hasAccepted } from "./agreements.ts";
import { AddRoomFile } from "./input.ts";
import { mayWriteInRoom } from "./room-policy.ts";
import { MAX_ROOM_DOCUMENTS, MAX_ROOM_VERSIONS } from "./state.ts";

type Added = { slug: string; documentId: string; version: number };

/** Whether this actor may add this file before it is read; the verb asks again. `documentId` names the document that it is another version of. */
export async function mayAddRoomFile(
  ctx: Context,
  { slug, documentId, isConfidential }: { slug: string; documentId: string | undefined; isConfidential: boolean },
): Promise<Outcome<{ consortiumId: string }>> {
  const facts = await factsOf(ctx, { slug });
  if (!facts) return refused("not_found");
  const may = mayWriteInRoom(ctx.actor, facts);
  if (may !== true) return refused(may);
  const place = await placeFor(ctx, facts, documentId === undefined ? { isConfidential } : { id: documentId });
  return typeof place === "string" ? refused(place) : done({ consortiumId: facts.id });
}

/** Adds a file that was checked and stored before: the first version of a new document, or the next one of a document that is there. */
export async function addRoomFile(ctx: Context, input: AddRoomFile): Promise<Outcome<Added>> {
  const { consortiumId, document, ...file } = AddRoomFile.parse(input);
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts) return refused("not_found");
    const may = mayWriteInRoom(ctx.actor, facts);
    if (may !== true) return refused(may);
    const place = await placeFor(ctx, facts, document);
    if (typeof place === "string") return refused(place);

    const { organisationId = "" } = partnerFor(ctx.actor, facts) ?? {};
    const documentId = await documentFor(ctx, facts.id, document);
    const version = place.versions + 1;
    await ctx.db.insert(roomVersions).values({
      ...file,
      ...{ id: ctx.newId(), documentId, version, organisationId },
      uploadedBy: actorId(ctx.actor) ?? "",
      uploadedAt: ctx.now,
    });
    const told = { organisationId, documentId, version, sha256: file.sha256 };
    const action = version === 1 ? "consortium.document_added" : "consortium.document_version_added";
    await record(ctx, action, { kind: "consortium", id: facts.id }, told);
    return done({ slug: facts.slug, documentId, version });
  });
}

/** How many versions the document has that a file goes to, none for a new one; or why it cannot go there. */
async function placeFor(
  ctx: Context,
  facts: KnownConsortium,
  document: { id: string } | { isConfidential: boolean },
): Promise<{ versions: number } | Refusal> {
  const accepted = await hasAccepted(ctx, facts.id);
  if (!("id" in document)) {
    if (document.isConfidential && !accepted) return "room.not_accepted";
    const [all] = await ctx.db.select({ n: count() }).from(roomDocuments).where(eq(roomDocuments.consortiumId, facts.id));
    return (all?.n ?? 0) < MAX_ROOM_DOCUMENTS ? { versions: 0 } : "room.full";
  }
  const [found] = await ctx.db
    .select({ isConfidential: roomDocuments.isConfidential, versions: max(roomVersions.version) })
    .from(roomDocuments)
    .innerJoin(roomVersions, eq(roomVersions.documentId, roomDocuments.id))
    .where(and(eq(roomDocuments.id, document.id), eq(roomDocuments.consortiumId, facts.id)))
    .groupBy(roomDocuments.id);
  if (!found || (found.isConfidential && !accepted)) return "not_found";
  const versions = found.versions ?? 0;
  return versions < MAX_ROOM_VERSIONS ? { versions } : "room.full";
}

async function documentFor(turn: Turn, consortiumId: string, document: AddRoomFile["document"]): Promise<string> {
  const changedAt = turn.now;
  if ("id" in document) {
    await turn.db.update(roomDocuments).set({ changedAt }).where(eq(roomDocuments.id, document.id));
    return document.id;
  }
  const id = turn.newId();
  await turn.db.insert(roomDocuments).values({ id, consortiumId, ...document, changedAt });
  return id;
}
