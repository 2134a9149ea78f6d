import { and, desc, eq, gte, inArray } from "drizzle-orm";
import { organisationImportRows } from "#db/schema/exchange";
import { organisations, profileVersions } from "#db/schema/organisations";
import type { Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { neverUsed } from "#domain/organisations/creation/never-used";
import { relist } from "#domain/organisations/profile/relist";
import type { StoredRow } from "./plan-import.ts";

export type Reversed = { created: number; updated: number; left: number };

/** Takes out what an import created and puts back what it updated, except where somebody has changed the organisation since. */
export async function reverseRows(turn: Turn, importId: string): Promise<Reversed> {
  const rows = await turn.db
    .select()
    .from(organisationImportRows)
    .where(and(eq(organisationImportRows.importId, importId), inArray(organisationImportRows.outcome, ["created", "updated"])))
    .orderBy(desc(organisationImportRows.row));
  const reversed: Reversed = { created: 0, updated: 0, left: 0 };
  for (const row of rows) {
    const isReversed = row.outcome === "created" ? await takeOut(turn, row) : await putBack(turn, row);
    if (!isReversed) reversed.left++;
    else reversed[row.outcome === "created" ? "created" : "updated"]++;
    if (isReversed)
      await turn.db
        .update(organisationImportRows)
        .set({ madeId: null, before: null })
        .where(and(eq(organisationImportRows.importId, importId), eq(organisationImportRows.row, row.row)));
  }
  return reversed;
}

async function takeOut(turn: Turn, { madeId, madeVersion }: StoredRow): Promise<boolean> {
  if (!madeId || madeVersion === null) return false;
  const gone = await turn.db
    .delete(organisations)
    .where(and(eq(organisations.id, madeId), eq(organisations.version, madeVersion), neverUsed(turn)))
    .returning({ id: organisations.id });
  return gone.length > 0;
}

async function putBack(turn: Turn, { madeId, madeVersion, before }: StoredRow): Promise<boolean> {
  if (!madeId || madeVersion === null || !before) return false;
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
