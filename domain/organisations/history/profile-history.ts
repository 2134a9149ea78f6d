import { asc, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { profileVersions } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { storedOrganisation } from "#domain/organisations/facts";
import { seesUnlisted } from "#domain/organisations/policy";
import { differing, fieldText, isPublic, type ProfileField } from "#domain/organisations/profile/fields";
import { publicPart } from "#domain/organisations/profile/profile-columns";
import type { ProfileCause } from "#domain/organisations/state";

export type ProfileChange = { field: ProfileField; before: string; after: string };
/** One change of a profile: `version` is the one that it replaced, `by` is missing where the portal did it or the person is erased. */
export type HistoryEntry = { version: number; at: Date; by: string | undefined; cause: ProfileCause; changes: ProfileChange[] };

/** What changed in a profile's public fields, the latest first, as far back as versions are kept; undefined for who may not see it. */
export async function profileHistory(ctx: Context, organisationId: string): Promise<HistoryEntry[] | undefined> {
  if (!seesUnlisted(ctx.actor, organisationId)) return undefined;
  const now = await storedOrganisation(ctx, organisationId);
  if (!now) return undefined;
  const rows = await ctx.db
    .select({
      version: profileVersions.version,
      profile: profileVersions.profile,
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
  return rows
    .map(({ version, profile, at, cause, firstName, lastName }, n) => {
      const after = rows[n + 1]?.profile ?? live;
      const changes = differing(profile, after)
        .filter(isPublic)
        .map((field) => ({ field, before: fieldText(profile, field), after: fieldText(after, field) }));
      return { version, at, by: firstName ? `${firstName} ${lastName}` : undefined, cause, changes };
    })
    .filter(({ changes }) => changes.length > 0)
    .toReversed();
}
