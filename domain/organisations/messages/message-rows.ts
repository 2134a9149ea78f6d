import { and, eq, inArray } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { KindKey } from "#domain/organisations/state";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { readablePart } from "#domain/organisations/visibility/visibility";

const party = {
  id: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  kind: organisations.kind,
  town: organisations.town,
  visibility: organisations.visibility,
};
export type MessageParty = {
  id: string;
  slug: string;
  name: string;
  kind: KindKey | null;
  town: string | null;
};
type Row = typeof organisationMessages.$inferSelect;
export type Message = Row & { to: MessageParty; from: MessageParty };

/** Messages with the two organisations of each, as the actor may read them. Three queries more, however many there are. */
export async function withParties(ctx: Context, rows: Row[]): Promise<Message[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ toId, fromId }) => [toId, fromId]))];
  const found = await ctx.db.select(party).from(organisations).where(inArray(organisations.id, ids));
  const viewer = await viewerOf(ctx);
  const byId = new Map(found.map(({ visibility, ...one }) => [one.id, readablePart(viewer, { id: one.id, visibility }, one)]));
  return rows.flatMap((row) => {
    const [to, from] = [byId.get(row.toId), byId.get(row.fromId)];
    return to && from ? [{ ...row, to, from }] : [];
  });
}

export async function messageById(ctx: Context, messageId: string): Promise<Message | undefined> {
  const rows = await ctx.db
    .select()
    .from(organisationMessages)
    .where(and(eq(organisationMessages.id, messageId), eq(organisationMessages.clusterId, ctx.clusterId)));
  return (await withParties(ctx, rows))[0];
}
