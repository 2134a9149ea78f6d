import { and, eq } from "drizzle-orm";
import { sectionConfirmations } from "#db/schema/confirmations";
import { organisations } from "#db/schema/organisations";
import type { Turn } from "#domain/kernel/context";
import { relist } from "#domain/organisations/profile/relist";
import type { Profile, ProfilePart } from "#domain/organisations/state";

/** Notes that sections are right as of now, said by a person or by the portal itself. */
export async function noteConfirmed(turn: Turn, organisationId: string, sections: readonly ProfilePart[], personId: string | undefined) {
  for (const section of new Set(sections)) {
    const confirmed = { confirmedAt: turn.now, confirmedBy: personId ?? null };
    await turn.db
      .insert(sectionConfirmations)
      .values({ organisationId, section, ...confirmed })
      .onConflictDoUpdate({ target: [sectionConfirmations.organisationId, sectionConfirmations.section], set: confirmed });
  }
}

type Confirmed = { id: string; version: number; profile: Profile };

/** Somebody says that a section is still right: its text and the profile's version stay. Of capabilities, each is confirmed. */
export async function keepConfirmation(
  turn: Turn,
  { id, version, profile }: Confirmed,
  section: ProfilePart,
  personId: string | undefined,
) {
  await noteConfirmed(turn, id, [section], personId);
  const confirmedAt = turn.now.toISOString();
  const capabilities = section === "capabilities" ? profile.capabilities.map((one) => ({ ...one, confirmedAt })) : profile.capabilities;
  await turn.db
    .update(organisations)
    .set({ capabilities, updatedAt: turn.now })
    .where(and(eq(organisations.id, id), eq(organisations.version, version)));
  await relist(turn, id);
}
