import { and, desc, eq, isNotNull } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import type { Turn } from "#domain/kernel/context";
import { type KindKey, standardKind } from "#domain/organisations/state";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

/** The definition that an application of this kind begins with: the newest published one; the portal's own is written where there is none. */
export async function currentDefinition(turn: Turn, kind: KindKey): Promise<string> {
  const [newest] = await turn.db
    .select({ id: applicationDefinitions.id })
    .from(applicationDefinitions)
    .where(
      and(
        eq(applicationDefinitions.clusterId, turn.clusterId),
        eq(applicationDefinitions.kind, kind),
        isNotNull(applicationDefinitions.publishedAt),
      ),
    )
    .orderBy(desc(applicationDefinitions.version))
    .limit(1);
  if (newest) return newest.id;
  const id = turn.newId();
  const { clusterId, now } = turn;
  await turn.db
    .insert(applicationDefinitions)
    .values({ id, clusterId, kind, version: 1, body: STANDARD_DEFINITIONS[standardKind(kind)], createdAt: now, publishedAt: now });
  return id;
}
