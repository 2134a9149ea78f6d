import { and, eq, gt, isNull } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { confirmationLinks, sectionConfirmations } from "#db/schema/confirmations";
import { organisations } from "#db/schema/organisations";
import { MANAGER_ROLES, type OrganisationRole } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import { columnsOf, PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { Profile } from "#domain/organisations/state";
import { EDITABLE } from "#domain/organisations/state";
import { tokenHash } from "#lib/hash";
import { type SectionFreshness, sectionFreshness } from "./section-freshness.ts";

const MANAGERS: readonly OrganisationRole[] = MANAGER_ROLES;

/** When each section of an organisation's profile was last confirmed. */
export async function sectionsOf(ctx: Context, organisationId: string, profile: Profile, since: Date): Promise<SectionFreshness[]> {
  const { section, confirmedAt } = sectionConfirmations;
  const rows = await ctx.db
    .select({ section, confirmedAt })
    .from(sectionConfirmations)
    .where(eq(sectionConfirmations.organisationId, organisationId));
  return sectionFreshness(profile, rows, { since, now: ctx.now });
}

/**
 * What a mailed link asks to confirm; undefined for one that never was, was used or has expired, and where its person may no longer edit the profile.
 * Reading it uses nothing up.
 */
export async function sectionOfLink(ctx: Context, token: string) {
  const [link] = await ctx.db
    .select({
      id: confirmationLinks.id,
      section: confirmationLinks.section,
      until: confirmationLinks.expiresAt,
      personId: confirmationLinks.personId,
      personStatus: people.status,
      role: organisationPeople.role,
      organisationId: organisations.id,
      slug: organisations.slug,
      status: organisations.status,
      profile: columnsOf(PROFILE_COLUMNS),
    })
    .from(confirmationLinks)
    .innerJoin(organisations, eq(organisations.id, confirmationLinks.organisationId))
    .innerJoin(people, eq(people.id, confirmationLinks.personId))
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, confirmationLinks.organisationId),
        eq(organisationPeople.personId, confirmationLinks.personId),
      ),
    )
    .where(
      and(eq(confirmationLinks.tokenHash, tokenHash(token)), isNull(confirmationLinks.usedAt), gt(confirmationLinks.expiresAt, ctx.now)),
    );
  if (link?.personStatus !== "active" || !MANAGERS.includes(link.role) || !EDITABLE.includes(link.status)) return undefined;
  return link;
}
