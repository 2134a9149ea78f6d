import { and, eq, gte } from "drizzle-orm";
import { organisations, profileVersions } from "#db/schema/organisations";
import type { StoredRow } from "#domain/exchange/import/subject";
import type { Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { neverUsed } from "#domain/organisations/creation/never-used";
import { relist } from "#domain/organisations/profile/relist";

/** Takes out an organisation that an import created, or puts back what it updated, except where somebody has changed it since. */
export const reverseOrganisation = (turn: Turn, row: StoredRow): Promise<boolean> =>
  row.outcome === "created" ? takeOut(turn, row) : putBack(turn, row);

async function takeOut(turn: Turn, { madeId, madeVersion }: StoredRow): Promise<boolean> {
  if (!madeId || madeVersion === null) return false;
  const gone = await turn.db
    .delete(organisations)
    .where(and(eq(organisations.id, madeId), eq(organisations.version, madeVersion), neverUsed(turn)))
    .returning({ id: organisations.id });
  return gone.length > 0;
}

async function putBack(turn: Turn, { madeId, madeVersion, before }: StoredRow): Promise<boolean> {
  if (!madeId || madeVersion === null || !before || !("profile" in before)) return false;
  const { profile, numbers, aliases, version, updatedAt, dropped } = before;
  const { phone } = numbers;
  const [back] = await turn.db
    .update(organisations)
    .set({ ...profile, phone, aliases, nameKey: fold(profile.name), version, updatedAt: new Date(updatedAt) })
    .where(and(eq(organisations.id, madeId), eq(organisations.version, madeVersion)))
    .returning({ id: organisations.id });
  if (!back) return false;
  await turn.db.delete(profileVersions).where(and(eq(profileVersions.organisationId, madeId), gte(profileVersions.version, version)));
  if (dropped.length > 0)
    await turn.db
      .insert(profileVersions)
      .values(dropped.map((row) => ({ ...row, organisationId: madeId, replacedAt: new Date(row.replacedAt) })))
      .onConflictDoNothing();
  await relist(turn, madeId);
  return true;
}
