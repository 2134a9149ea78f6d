import { and, desc, eq, gte, lt } from "drizzle-orm";
import { people } from "#db/schema/access";
import { profileVersions } from "#db/schema/organisations";
import { actorId } from "#domain/kernel/actor";
import type { Context, Turn } from "#domain/kernel/context";
import type { StoredOrganisation } from "#domain/organisations/facts";
import type { ChosenLevels, ProfileCause, PublicProfile } from "#domain/organisations/state";
import { publicPart } from "./profile-columns.ts";

/** How far back a profile's history goes. */
export const KEPT_VERSIONS = 30;

/** Keeps what is about to be replaced, without the contact, and deletes what is older than the newest. */
export async function keepVersion(turn: Turn, { id, version, profile, visibility }: StoredOrganisation, cause: ProfileCause) {
  await turn.db.insert(profileVersions).values({
    organisationId: id,
    version,
    profile: publicPart(profile),
    visibility,
    replacedAt: turn.now,
    replacedBy: actorId(turn.actor) ?? null,
    cause,
  });
  await turn.db
    .delete(profileVersions)
    .where(and(eq(profileVersions.organisationId, id), lt(profileVersions.version, version - KEPT_VERSIONS)));
}

export type KeptVersion = { profile: PublicProfile; visibility: ChosenLevels };
/** The profile as it was at a version that has been replaced since, and who could read its fields. */
export async function versionOf(ctx: Context, organisationId: string, version: number): Promise<KeptVersion | undefined> {
  const [row] = await ctx.db
    .select({ profile: profileVersions.profile, visibility: profileVersions.visibility })
    .from(profileVersions)
    .where(and(eq(profileVersions.organisationId, organisationId), eq(profileVersions.version, version)));
  return row;
}

/** Who saved last, and when. */
export async function lastSaving(ctx: Context, organisationId: string) {
  const [row] = await ctx.db
    .select({ at: profileVersions.replacedAt, firstName: people.firstName, lastName: people.lastName })
    .from(profileVersions)
    .leftJoin(people, eq(people.id, profileVersions.replacedBy))
    .where(eq(profileVersions.organisationId, organisationId))
    .orderBy(desc(profileVersions.version))
    .limit(1);
  return row && { at: row.at, by: row.firstName ? `${row.firstName} ${row.lastName}` : "" };
}

/** Whether nothing but capabilities has changed since a version: what the form of the profile was filled in against is still what is stored. */
export async function onlyCapabilitiesSince(ctx: Context, { id, version: current }: StoredOrganisation, version: number): Promise<boolean> {
  const rows = await ctx.db
    .select({ cause: profileVersions.cause })
    .from(profileVersions)
    .where(and(eq(profileVersions.organisationId, id), gte(profileVersions.version, version)));
  // What raises the version and keeps none, such as a consent that is withdrawn, may have changed a field.
  return rows.length === current - version && rows.every(({ cause }) => cause === "capabilities");
}
