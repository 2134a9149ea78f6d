import { and, eq, inArray, lt } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import { hidings, sources } from "#db/schema/organisations";
import { roomDocuments, roomVersions } from "#db/schema/rooms";
import { dropRoomVersions } from "#domain/consortia/rooms/drop-room-documents";
import { record } from "#domain/kernel/audit/record";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";

/** Deletes a consortium that has ended, once its time is over, with all that was written, signed and shared in it. That it was there stays in the audit, under a number that leads nowhere. */
export async function eraseConsortium(ctx: Context, { consortiumId }: { consortiumId: string }): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const over = and(eq(consortia.id, consortiumId), lt(consortia.endedAt, cutOff(ctx.now, "endedConsortium")));
    const [found] = await ctx.db.select({ id: consortia.id }).from(consortia).where(over);
    if (!found) return refused("not_found");
    const documents = ctx.db.select({ id: roomDocuments.id }).from(roomDocuments).where(eq(roomDocuments.consortiumId, consortiumId));
    await dropRoomVersions(ctx, consortiumId, inArray(roomVersions.documentId, documents));
    const events = ctx.db.select({ seq: auditEvents.seq }).from(auditEvents).where(eq(auditEvents.subjectId, consortiumId));
    await ctx.db.delete(auditPersonal).where(inArray(auditPersonal.seq, events));
    for (const list of [sources, hidings]) await ctx.db.delete(list).where(eq(list.subjectId, consortiumId));
    await ctx.db.delete(consortia).where(eq(consortia.id, consortiumId));
    await clearErasedBytes(ctx);
    await record(ctx, "consortium.erased", { kind: "consortium", id: consortiumId });
    return done();
  });
}
