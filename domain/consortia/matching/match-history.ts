import { and, eq, gt, isNotNull, ne, or, sql } from "drizzle-orm";
import { readsCommitted, untilWritten } from "#database/until-written";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { hidings, listings, organisations } from "#db/schema/organisations";
import { consortiumResults } from "#db/schema/results";
import { hidingInForce, isShown } from "#domain/consortia/facts";
import type { Context } from "#domain/kernel/context";
import { letOthersIn } from "#domain/kernel/let-others-in";
import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import {
  type AllowedLevels,
  type Capability,
  type Kind,
  type KindKey,
  type Region,
  type Sector,
  standardKind,
} from "#domain/organisations/state";
import { currentVisibility } from "#domain/organisations/visibility/viewer-of";
import { partWithin } from "#domain/organisations/visibility/visibility";
import { type CollaborationIndex, collaborationIndex, type PastConsortium } from "./collaboration-index.ts";
import { type Rest, TEXTS_AT_ONCE, type WordIndex, wordIndex } from "./word-index.ts";

/** A listed organisation, as everyone may read it. */
export type Listed = {
  id: string;
  slug: string;
  name: string;
  kind: Kind | null;
  /** The same, or the kind of the cluster's own that it is called by. */
  kindKey: KindKey | null;
  country: string | null;
  region: Region | null;
  sectors: readonly Sector[];
  capabilities: readonly CapabilityTerm[];
  /** Of each capability the highest TRL that it states. */
  trls: ReadonlyMap<CapabilityTerm, number>;
};
/** What the portal's own consortia and the directory say, for everybody the same. `words`: by the place in `listed`. */
export type MatchHistory = { index: CollaborationIndex; listed: readonly Listed[]; words: WordIndex };

const kept = new WeakMap<object, { stamp: string; history: Promise<MatchHistory> }>();

/**
 * What suggestions are made of: what everyone may read of listed organisations, and the consortia that are not hidden, once their partners worked together. Kept in
 * this process until one of them changes, in this process or another: no query while nothing was written, and six small ones after any write.
 */
export async function matchHistory(ctx: Context): Promise<MatchHistory> {
  if (!readsCommitted(ctx.db)) return readHistory(ctx, async () => {});
  const stamp = `${ctx.clusterId} ${ctx.now.toISOString().slice(0, 10)} ${await untilWritten(ctx.db, `matching ${ctx.clusterId}`, () => stampOf(ctx))}`;
  const before = kept.get(ctx.db);
  if (before?.stamp === stamp) return before.history;
  const history = readHistory(ctx, letOthersIn);
  kept.set(ctx.db, { stamp, history });
  // A read that failed is not kept; whoever waits for it gets the error.
  history.catch(() => kept.delete(ctx.db));
  return history;
}

/** Numbers that differ as soon as anything differs that is read below. */
async function stampOf(ctx: Context): Promise<string> {
  const count = sql<number>`cast(count(*) as integer)`;
  const [listed] = await ctx.db
    .select({ count, last: sql`max(${listings.updatedAt})` })
    .from(listings)
    .where(eq(listings.clusterId, ctx.clusterId));
  const versions = (column: typeof organisations.version | typeof consortia.version | typeof consortiumMembers.version) =>
    sql<number>`cast(coalesce(sum(${column}), 0) as integer)`;
  const [all] = await ctx.db.select({ count, versions: versions(organisations.version) }).from(organisations);
  const [formed] = await ctx.db.select({ count, versions: versions(consortia.version) }).from(consortia);
  const [seats] = await ctx.db.select({ count, versions: versions(consortiumMembers.version) }).from(consortiumMembers);
  const [hidden] = await ctx.db.select({ count, shown: sql<number>`cast(count(${hidings.shownAt}) as integer)` }).from(hidings);
  return JSON.stringify([listed, all, formed, seats, hidden, (await currentVisibility(ctx)).version]);
}

async function readHistory(ctx: Context, rest: Rest): Promise<MatchHistory> {
  const { allowed } = await currentVisibility(ctx);
  const read: ReturnType<typeof readPart>[number][] = [];
  for (let after = ""; ; ) {
    const began = performance.now();
    const rows = await listedAfter(ctx, after);
    read.push(...readPart(rows, allowed));
    after = rows.at(-1)?.id ?? "";
    if (rows.length < TEXTS_AT_ONCE) break;
    await rest(began);
  }
  const past = await pastConsortia(ctx);
  const listedIds = new Set(read.map((row) => row.id));
  const unlisted = [...new Set(past.flatMap(({ members }) => members))].filter((member) => !listedIds.has(member));
  return {
    index: collaborationIndex([...read, ...unlisted.map((id) => ({ id, kind: null, country: null }))], past, ctx.now),
    listed: read.map(({ id, slug, name, kind, kindKey, country, region, sectors, capabilities }) => ({
      ...{ id, slug, name, kind, kindKey, country, region, sectors },
      capabilities: capabilities.flatMap(({ term }) => term ?? []),
      trls: highestTrls(capabilities),
    })),
    words: await wordIndex(
      read.map(({ words }) => words),
      rest,
    ),
  };
}

/** A part of the listed organisations, in the order of their ids. */
function listedAfter(ctx: Context, after: string) {
  const { id, slug, name, kind, country, region, sectors, capabilities, short, text, offers, visibility } = organisations;
  return ctx.db
    .select({ id, slug, name, kind, country, region, sectors, capabilities, short, text, offers, visibility })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.clusterId, ctx.clusterId), eq(organisations.status, "active"), gt(listings.organisationId, after)))
    .orderBy(listings.organisationId)
    .limit(TEXTS_AT_ONCE);
}

const readPart = (rows: Awaited<ReturnType<typeof listedAfter>>, allowed: AllowedLevels) =>
  rows.map(({ visibility, ...row }) => {
    const { kind, short, text, offers, ...said } = partWithin("public", { visibility }, row, allowed);
    const words = [short, text, offers].flatMap((texts) => Object.values(texts)).join(" ");
    return { ...said, words, kind: standardKind(kind), kindKey: kind };
  });

function highestTrls(capabilities: readonly Capability[]): ReadonlyMap<CapabilityTerm, number> {
  const highest = new Map<CapabilityTerm, number>();
  for (const { term, trl } of capabilities) if (term && trl) highest.set(term, Math.max(Number(trl), highest.get(term) ?? 0));
  return highest;
}

/** A consortium in which partners worked together: it was formed, has ended, or sent its proposal. Of one that still gathers partners nothing follows. */
const hasWorked = or(ne(consortia.status, "open"), isNotNull(consortiumResults.consortiumId));

/** The consortia that anyone may see and that were formed, submitted or ended, with those who are in them now. */
async function pastConsortia(ctx: Context): Promise<PastConsortium[]> {
  const shown = and(eq(consortia.clusterId, ctx.clusterId), isShown, hasWorked);
  const rows = await ctx.db
    .select({
      id: consortia.id,
      createdAt: consortia.createdAt,
      rulePack: consortia.rulePack,
      statedSectors: consortia.statedSectors,
      organisationId: consortiumMembers.organisationId,
      role: consortiumMembers.role,
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(consortiumResults, eq(consortiumResults.consortiumId, consortia.id))
    .innerJoin(consortiumMembers, and(eq(consortiumMembers.consortiumId, consortia.id), eq(consortiumMembers.status, "joined")))
    .where(shown)
    .orderBy(consortia.id, consortiumMembers.organisationId);
  const sought = await ctx.db
    .selectDistinct({ id: rolesSought.consortiumId, sector: rolesSought.sector })
    .from(rolesSought)
    .innerJoin(consortia, eq(consortia.id, rolesSought.consortiumId))
    .where(eq(consortia.clusterId, ctx.clusterId));
  const sectorsOf = Map.groupBy(sought, (each) => each.id);
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, seats]) => ({
    id,
    members: seats.map(({ organisationId }) => organisationId),
    coordinator: seats.find(({ role }) => role === "coordinator")?.organisationId,
    fields: fieldsOf([...(seats[0]?.statedSectors ?? []), ...(sectorsOf.get(id) ?? []).map(({ sector }) => sector)], seats[0]?.rulePack),
    startedAt: seats[0]?.createdAt ?? ctx.now,
  }));
}

/** What a consortium is about, in the words of the index: its sectors, and the conditions it is checked by. */
export const fieldsOf = (sectors: readonly Sector[], rulePack: string | null | undefined): string[] => [
  ...new Set([...sectors, ...(rulePack ? [rulePack] : [])]),
];
