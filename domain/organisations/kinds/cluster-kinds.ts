import { and, asc, eq } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { clusterKinds } from "#db/schema/kinds";
import type { Context } from "#domain/kernel/context";
import { type ClusterKind, type KindKey, standardKind } from "#domain/organisations/state";

type Reader = Pick<Context, "db" | "clusterId">;

/** The kinds of the cluster's own, those that are based on the same standard kind in the order in which staff put them. */
export const clusterKindsOf = ({ db, clusterId }: Reader): Promise<ClusterKind[]> =>
  untilWritten(db, `cluster kinds ${clusterId}`, () =>
    db
      .select({ key: clusterKinds.key, name: clusterKinds.name, hint: clusterKinds.hint, version: clusterKinds.version })
      .from(clusterKinds)
      .where(eq(clusterKinds.clusterId, clusterId))
      .orderBy(asc(clusterKinds.position), asc(clusterKinds.key)),
  );

/** Whether it is a standard kind, or one that the cluster has now. */
export async function isKnownKind({ db, clusterId }: Reader, kind: KindKey): Promise<boolean> {
  if (kind === standardKind(kind)) return true;
  const [there] = await db
    .select({ key: clusterKinds.key })
    .from(clusterKinds)
    .where(and(eq(clusterKinds.clusterId, clusterId), eq(clusterKinds.key, kind)));
  return there !== undefined;
}

/** The same kind, or its standard one where the cluster no longer has it: what was said before a kind was removed stays true that way. */
export const knownKind = async (reader: Reader, kind: KindKey | null): Promise<KindKey | null> =>
  kind === null || (await isKnownKind(reader, kind)) ? kind : standardKind(kind);
