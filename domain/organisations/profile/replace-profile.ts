import { and, eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { noteConfirmed } from "#domain/organisations/confirmations/keep-confirmation";
import type { StoredOrganisation } from "#domain/organisations/facts";
import type { ChosenLevels, Profile } from "#domain/organisations/state";
import { endVerifications } from "#domain/organisations/verification/verifications";
import { differingLevels } from "#domain/organisations/visibility/visibility";
import { columnOf, type ProfileField } from "./fields.ts";
import { PROFILE } from "./profile-fields.ts";
import { relist } from "./relist.ts";
import { keepVersion } from "./versions.ts";

type Replacing = {
  cause: "saved" | "restored" | "approved" | "capabilities";
  changed: ProfileField[];
  /** What the audit calls it, where the cause does not say all. */
  action?: "capability_added" | "capability_edited" | "capability_removed";
  visibility?: ChosenLevels;
};

const partOf = (field: ProfileField) => PROFILE[columnOf(field)].part;

/** Replaces the profile of an organisation, and who may read it, and keeps what it was: its history, its listing and the audit agree. Its new version. */
export async function replaceProfile(
  turn: Turn,
  before: StoredOrganisation,
  profile: Profile,
  { cause, changed, action, visibility = before.visibility }: Replacing,
) {
  const version = before.version + 1;
  await keepVersion(turn, before, cause);
  await turn.db
    .update(organisations)
    .set({ ...profile, visibility, nameKey: fold(profile.name), updatedAt: turn.now, version })
    .where(and(eq(organisations.id, before.id), eq(organisations.version, before.version)));
  await endVerifications(turn, before.id, changed.map(columnOf));
  // What an import writes nobody has said to be right.
  if (turn.actor.kind === "person") await noteConfirmed(turn, before.id, changed.map(partOf), actorId(turn.actor));
  await relist(turn, before.id);
  await record(
    turn,
    `organisation.${action ?? (`profile_${cause}` as const)}`,
    { kind: "organisation", id: before.id },
    {
      version,
      changed,
      ...(differingLevels(before.visibility, visibility).length > 0 && { visibility }),
    },
  );
  return version;
}
