import { and, eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import type { StoredRow } from "#domain/exchange/import/subject";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { neverUsed } from "#domain/organisations/creation/never-used";
import { storedOrganisation } from "#domain/organisations/facts";
import { differing } from "#domain/organisations/profile/fields";
import { relist } from "#domain/organisations/profile/relist";
import { keepVersion } from "#domain/organisations/profile/versions";

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

/** The version goes on, never back: a form that shows what the import wrote must not pass for one that shows what is there now. */
async function putBack(turn: Turn, { madeId, madeVersion, before }: StoredRow): Promise<boolean> {
  if (!madeId || madeVersion === null || !before || !("profile" in before)) return false;
  const { profile, numbers, aliases } = before;
  const now = await storedOrganisation(turn, madeId);
  if (now?.version !== madeVersion) return false;
  const changed = differing(now.profile, profile);
  const version = madeVersion + 1;
  await turn.db
    .update(organisations)
    .set({ ...profile, phone: numbers.phone, aliases, nameKey: fold(profile.name), version, updatedAt: turn.now })
    .where(and(eq(organisations.id, madeId), eq(organisations.version, madeVersion)));
  if (changed.length > 0) await keepVersion(turn, now, "restored");
  await relist(turn, madeId);
  await record(turn, "organisation.profile_restored", { kind: "organisation", id: madeId }, { version, changed });
  return true;
}
