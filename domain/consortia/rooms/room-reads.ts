import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { roomDocuments, roomDownloads, roomVersions } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import { type Space, spaceParts } from "#domain/consortia/space-parts";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import type { Refusal } from "#domain/refusals";
import { type Acceptance, type Agreement, acceptancesOf, agreementInForce, hasAccepted } from "./agreements.ts";
import { personName } from "./person-name.ts";
import { mayRemoveFromRoom, maySetAgreement, mayWriteInRoom, seesDownloads } from "./room-policy.ts";

/** `by`: null once the person was erased. */
export type RoomVersion = {
  id: string;
  version: number;
  name: string;
  bytes: number;
  sha256: string;
  by: string | null;
  organisation: string;
  at: Date;
};
/** `versions`: the newest first. */
export type RoomDocument = { id: string; title: string; isConfidential: boolean; mayRemove: boolean; versions: RoomVersion[] };
export type RoomDownload = { id: string; title: string; version: number; by: string | null; organisation: string; at: Date };
export type Room = Space & {
  id: string;
  agreement: Agreement | undefined;
  /** The reader accepted it, or there is none: what is confidential is among the documents. */
  accepted: boolean;
  /** Who accepted the agreement in force; for the coordinator's people. */
  acceptances: Page<Acceptance> | undefined;
  documents: Page<RoomDocument>;
  /** Who saved what, the latest first; for the coordinator's people, without what they may not see themselves. */
  downloads: Page<RoomDownload> | undefined;
  maySet: true | Refusal;
  mayWrite: true | Refusal;
};

/** So many documents and so many lines of the log are on a page. */
const DOCUMENTS = 20;
const LINES = 20;

/** What the partners of a consortium share, for their people; undefined for everyone else, as for a consortium that is not there. At most eleven queries. */
export async function roomOf(
  ctx: Context,
  slug: string,
  shown: { page: number; log: number; accepted: number },
): Promise<Room | undefined> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !partnerFor(ctx.actor, facts)) return undefined;
  const agreement = await agreementInForce(ctx, facts.id);
  const accepted = await hasAccepted(ctx, facts.id);
  const here = and(eq(roomDocuments.consortiumId, facts.id), accepted ? undefined : eq(roomDocuments.isConfidential, false));
  const [all] = await ctx.db.select({ n: count() }).from(roomDocuments).where(here);
  const documents = pageOf<{ id: string; title: string; isConfidential: boolean }>([], all?.n ?? 0, shown.page, DOCUMENTS);
  const rows = await ctx.db
    .select({ id: roomDocuments.id, title: roomDocuments.title, isConfidential: roomDocuments.isConfidential })
    .from(roomDocuments)
    .where(here)
    .orderBy(desc(roomDocuments.changedAt), asc(roomDocuments.id))
    .limit(DOCUMENTS)
    .offset(offsetOf(documents.page, DOCUMENTS));
  const versions = await versionsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const seen = seesDownloads(ctx.actor, facts);
  return {
    ...{ id: facts.id, slug: facts.slug, title: facts.title, parts: spaceParts(ctx.actor, facts, ctx.now), agreement, accepted },
    acceptances: seen && agreement ? await acceptancesOf(ctx, agreement.id, shown.accepted) : undefined,
    documents: {
      ...documents,
      rows: rows.map((row) => {
        const own = versions.get(row.id) ?? [];
        const mayRemove = mayRemoveFromRoom(ctx.actor, facts, own.at(-1)?.organisationId ?? "") === true;
        return { ...row, mayRemove, versions: own.map(({ organisationId: _, ...version }) => version) };
      }),
    },
    downloads: seen ? await downloadsOf(ctx, here, shown.log) : undefined,
    maySet: maySetAgreement(ctx.actor, facts),
    mayWrite: mayWriteInRoom(ctx.actor, facts),
  };
}

async function versionsOf(ctx: Context, documentIds: readonly string[]) {
  const rows = await ctx.db
    .select({
      id: roomVersions.id,
      documentId: roomVersions.documentId,
      version: roomVersions.version,
      name: roomVersions.name,
      bytes: roomVersions.bytes,
      sha256: roomVersions.sha256,
      firstName: people.firstName,
      lastName: people.lastName,
      organisation: organisations.name,
      organisationId: roomVersions.organisationId,
      at: roomVersions.uploadedAt,
    })
    .from(roomVersions)
    .innerJoin(organisations, eq(organisations.id, roomVersions.organisationId))
    .leftJoin(people, eq(people.id, roomVersions.uploadedBy))
    .where(inArray(roomVersions.documentId, [...documentIds]))
    .orderBy(desc(roomVersions.version));
  return Map.groupBy(
    rows.map(({ firstName, lastName, ...row }) => ({ ...row, by: personName({ firstName, lastName }) })),
    ({ documentId }) => documentId,
  );
}

async function downloadsOf(ctx: Context, here: ReturnType<typeof and>, page: number): Promise<Page<RoomDownload>> {
  const [all] = await ctx.db
    .select({ n: count() })
    .from(roomDownloads)
    .innerJoin(roomVersions, eq(roomVersions.id, roomDownloads.versionId))
    .innerJoin(roomDocuments, eq(roomDocuments.id, roomVersions.documentId))
    .where(here);
  const found = pageOf<RoomDownload>([], all?.n ?? 0, page, LINES);
  const rows = await ctx.db
    .select({
      id: roomDownloads.id,
      title: roomDocuments.title,
      version: roomVersions.version,
      firstName: people.firstName,
      lastName: people.lastName,
      organisation: organisations.name,
      at: roomDownloads.at,
    })
    .from(roomDownloads)
    .innerJoin(roomVersions, eq(roomVersions.id, roomDownloads.versionId))
    .innerJoin(roomDocuments, eq(roomDocuments.id, roomVersions.documentId))
    .innerJoin(organisations, eq(organisations.id, roomDownloads.organisationId))
    .leftJoin(people, eq(people.id, roomDownloads.personId))
    .where(here)
    .orderBy(desc(roomDownloads.at), desc(roomDownloads.id))
    .limit(LINES)
    .offset(offsetOf(found.page, LINES));
  return { ...found, rows: rows.map(({ firstName, lastName, ...row }) => ({ ...row, by: personName({ firstName, lastName }) })) };
}

/** Of these files, those that some room still has. */
export async function roomFilesAmong(ctx: Context, storageKeys: string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ storageKey: roomVersions.storageKey })
    .from(roomVersions)
    .where(inArray(roomVersions.storageKey, storageKeys));
  return rows.map(({ storageKey }) => storageKey);
}
