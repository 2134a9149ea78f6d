import { asc, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { profileVersions } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { storedOrganisation } from "#domain/organisations/facts";
import { seesUnlisted } from "#domain/organisations/policy";
import { columnOf, differing, fieldText, isPublic, type ProfileField } from "#domain/organisations/profile/fields";
import { type ProfileColumn, publicPart } from "#domain/organisations/profile/profile-columns";
import type { Level, ProfileCause } from "#domain/organisations/state";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { differingLevels, levelOf, mayRead } from "#domain/organisations/visibility/visibility";

export type ProfileChange = { field: ProfileField; before: string; after: string };
/** Of a field, who could read it and who could from then on. */
export type LevelChange = { name: ProfileColumn; before: Level; after: Level };
/** One change of a profile: `version` is the one that it replaced, `by` is missing where the portal did it or the person is erased. */
export type HistoryEntry = {
  version: number;
  at: Date;
  by: string | undefined;
  cause: ProfileCause;
  changes: ProfileChange[];
  levels: LevelChange[];
};

/**
 * What changed in a profile's fields but for the contact, and who may read them, the latest first, as far back as versions are kept; undefined for who may
 * not see it. Whoever does not edit the profile reads of it what they could read then and can now.
 */
export async function profileHistory(ctx: Context, organisationId: string): Promise<HistoryEntry[] | undefined> {
  if (!seesUnlisted(ctx.actor, organisationId)) return undefined;
  const now = await storedOrganisation(ctx, organisationId);
  if (!now) return undefined;
  const rows = await ctx.db
    .select({
      version: profileVersions.version,
      profile: profileVersions.profile,
      visibility: profileVersions.visibility,
      at: profileVersions.replacedAt,
      cause: profileVersions.cause,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(profileVersions)
    .leftJoin(people, eq(people.id, profileVersions.replacedBy))
    .where(eq(profileVersions.organisationId, organisationId))
    .orderBy(asc(profileVersions.version));
  const live = publicPart(now.profile);
  const viewer = await viewerOf(ctx);
  return rows
    .map(({ version, profile, visibility, at, cause, firstName, lastName }, n) => {
      const after = rows[n + 1] ?? { profile: live, visibility: now.visibility };
      const both = [visibility, after.visibility, now.visibility].map((visibility) => ({ id: organisationId, visibility }));
      const changes = differing(profile, after.profile)
        .filter((field) => isPublic(field) && both.every((one) => mayRead(viewer, one, columnOf(field))))
        .map((field) => ({ field, before: fieldText(profile, field), after: fieldText(after.profile, field) }));
      const levels = differingLevels(visibility, after.visibility).map((name) => ({
        name,
        before: levelOf(name, visibility, viewer.allowed),
        after: levelOf(name, after.visibility, viewer.allowed),
      }));
      return { version, at, by: firstName ? `${firstName} ${lastName}` : undefined, cause, changes, levels };
    })
    .filter(({ changes, levels }) => changes.length > 0 || levels.length > 0)
    .toReversed();
}
