import { and, eq, gt } from "drizzle-orm";
import { readsCommitted } from "#database/until-written";
import { facetGroups } from "#db/schema/organisations";
import type { Context, Turn } from "#domain/kernel/context";
import type { FacetGroup } from "./facets.ts";

const { id, clusterId, kind, region, country, sectorMask, statedMask, capabilities } = facetGroups;

/** The number of the group of those of a cluster of which the filters ask the same; the first one begins it. */
export async function facetGroupOf(turn: Turn, cluster: string, facets: FacetGroup): Promise<number> {
  const isSame = and(
    eq(clusterId, cluster),
    eq(kind, facets.kind),
    eq(region, facets.region),
    eq(country, facets.country),
    eq(sectorMask, facets.sectorMask),
    eq(statedMask, facets.statedMask),
    eq(capabilities, facets.capabilities),
  );
  const [there] = await turn.db.select({ id }).from(facetGroups).where(isSame);
  const [group] = there
    ? [there]
    : await turn.db
        .insert(facetGroups)
        .values({ clusterId: cluster, ...facets })
        .returning({ id });
  if (!group) throw new Error("A group that was just written is not there.");
  return group.id;
}

type Groups = Map<number, FacetGroup & { clusterId: string }>;
/** A number always means the same group, and a later group has a greater one, so that what was read once stays right. */
const known = new WeakMap<object, { groups: Groups; last: number }>();

/** Groups of all clusters by their numbers. Outside of a turn a process reads each only once. */
export async function groupsByNumber({ db }: Pick<Context, "db">, wanted: readonly number[]): Promise<Readonly<Groups>> {
  const keeps = readsCommitted(db);
  const { groups, last } = (keeps && known.get(db)) || { groups: new Map(), last: 0 };
  if (wanted.every((number) => groups.has(number))) return groups;
  const rows = await db
    .select({ id, clusterId, kind, region, country, sectorMask, statedMask, capabilities })
    .from(facetGroups)
    .where(gt(id, last));
  for (const { id, ...group } of rows) groups.set(id, group);
  if (keeps) known.set(db, { groups, last: rows.reduce((last, { id }) => Math.max(last, id), last) });
  return groups;
}
