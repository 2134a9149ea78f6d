import { and, count, eq, lt, sql } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { jsonText } from "#dialect";
import type { Context } from "#domain/kernel/context";
import { kindsInOrder } from "#domain/organisations/kinds/kind-names";
import { isMemberOrganisation, isNotYetMember } from "#domain/organisations/members";
import { type KindKey, REGIONS, type Region, SECTORS, type Sector, standardKind } from "#domain/organisations/state";
import { partNumber } from "../part-number.ts";
import type { Part, Period } from "../period.ts";

export const NOT_STATED = "notStated";

export type PlaceRow = { part: number; kind: KindKey | null; region: Region | null; n: number };
export type SectorRow = { part: number; sectors: Sector[]; n: number };
/** How many there were when the period began, and at the end of each of its parts. */
export type Growth<Key extends string> = { key: Key; before: number; counts: number[] };
export type Members = {
  all: Growth<"all">;
  /** Each standard kind with those that are based on it, which follow it. */
  kinds: Growth<KindKey | typeof NOT_STATED>[];
  sectors: Growth<Sector | typeof NOT_STATED>[];
  regions: Growth<Region | typeof NOT_STATED>[];
};

const members = (ctx: Context, { until }: Pick<Period, "until">) =>
  and(eq(organisations.clusterId, ctx.clusterId), isMemberOrganisation(ctx), lt(organisations.createdAt, until));

/** The members of today by when they were added, by kind and region. */
export function readPlaces(ctx: Context, period: Period, parts: readonly Part[]): Promise<PlaceRow[]> {
  const part = partNumber(organisations.createdAt, organisations.createdAt, parts);
  return ctx.db
    .select({ part, kind: organisations.kind, region: organisations.region, n: count() })
    .from(organisations)
    .where(members(ctx, period))
    .groupBy(sql`1`, organisations.kind, organisations.region);
}

/** The same by the sectors that they state, in the order in which they state them. */
export async function readSectors(ctx: Context, period: Period, parts: readonly Part[]): Promise<SectorRow[]> {
  const part = partNumber(organisations.createdAt, organisations.createdAt, parts);
  const rows = await ctx.db
    .select({ part, sectors: jsonText(organisations.sectors), n: count() })
    .from(organisations)
    .where(members(ctx, period))
    .groupBy(sql`1`, jsonText(organisations.sectors));
  return rows.map(({ sectors, ...row }) => ({ ...row, sectors: JSON.parse(sectors) as Sector[] }));
}

/** How many organisations were imported or approved and are no members yet: they are not published, and nobody acts for them. */
export const countNotYetMembers = (ctx: Context): Promise<number> =>
  ctx.db.$count(organisations, and(eq(organisations.clusterId, ctx.clusterId), isNotYetMember(ctx)));

type Counted = { part: number; n: number };

/** Who was added before a part ended is there at its end. */
function growthOf<Key extends string>(key: Key, rows: readonly Counted[], parts: number): Growth<Key> {
  const until = (last: number) => rows.filter(({ part }) => part <= last).reduce((sum, { n }) => sum + n, 0);
  return { key, before: until(-1), counts: Array.from({ length: parts }, (_, part) => until(part)) };
}

/** Each key of a list and those that state none, where there are any. */
function growths<Row extends Counted, Key extends string>(
  rows: readonly Row[],
  keys: readonly Key[],
  has: (row: Row, key: Key) => boolean,
  parts: number,
) {
  const stated = keys.map((key) =>
    growthOf<Key | typeof NOT_STATED>(
      key,
      rows.filter((row) => has(row, key)),
      parts,
    ),
  );
  const silent = rows.filter((row) => !keys.some((key) => has(row, key)));
  return silent.length > 0 ? [...stated, growthOf<Key | typeof NOT_STATED>(NOT_STATED, silent, parts)] : stated;
}

/** Members over time. An organisation that works in several sectors counts in each; regions without members are left out. */
export function membersOf(places: readonly PlaceRow[], sectors: readonly SectorRow[], parts: number): Members {
  const own = [...new Set(places.flatMap(({ kind }) => (kind && kind !== standardKind(kind) ? kind : [])))];
  const kinds = kindsInOrder(own.toSorted().map((key) => ({ key })));
  const regions = growths(places, REGIONS, ({ region }, key) => region === key, parts);
  return {
    all: growthOf("all", places, parts),
    kinds: growths(places, kinds, ({ kind }, key) => kind === key || standardKind(kind) === key, parts),
    sectors: growths(sectors, SECTORS, (row, key) => row.sectors.includes(key), parts),
    regions: regions.filter(({ before, counts }) => before > 0 || counts.some((n) => n > 0)),
  };
}
