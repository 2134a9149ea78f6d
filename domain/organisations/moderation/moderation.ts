import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { hidings, organisationChanges, organisations, profileVersions } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import { isWaiting } from "#domain/organisations/changes/waiting-change";
import { type Ability, abilities } from "#domain/organisations/policy";
import { columnsOf, PUBLIC_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { type ProfileDifference, profileDifferences } from "#domain/organisations/profile/profile-differences";
import { EDITABLE, type OrganisationStatus, type PublicProfile, type SensitiveProfile } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { cutOff } from "#domain/retention/lengths";

export const ORGANISATION_VIEWS = ["waiting", "listed", "hidden", "suspended", "unlisted"] as const;
export type OrganisationModerationView = (typeof ORGANISATION_VIEWS)[number];
const SIZE = 20;

export type ModeratedOrganisation = {
  id: string;
  slug: string;
  status: OrganisationStatus;
  profile: PublicProfile;
  publishedAt: Date | null;
  updatedAt: Date;
  madeUp: boolean;
  /** Published lately: PORTAL_LENGTHS says since when. */
  isNew: boolean;
  /** Who saved last, and what that changed since it was published; undefined while nothing did. */
  change: { by: string | null; at: Date; fields: ProfileDifference[] } | undefined;
  hidden: { reason: string; at: Date } | undefined;
  /** What people at the organisation ask to change, and staff decide on. */
  asked: { id: string; by: string | null; at: Date; fields: ProfileDifference[] } | undefined;
  may: Record<Ability, true | Refusal>;
};
export type OrganisationModeration = Page<ModeratedOrganisation> & { counts: Record<OrganisationModerationView, number> };

const active = eq(organisations.status, "active");
const change = eq(organisationChanges.organisationId, organisations.id);
const waits = sql`exists (select 1 from ${organisationChanges} where ${change} and ${isWaiting})`;
/** Who asked for a change, beside who saved last. */
const askerName = sql<
  string | null
>`(select asker.first_name || ' ' || asker.last_name from ${people} asker where asker.id = ${organisationChanges.askedBy})`;
const views = {
  waiting: and(inArray(organisations.status, EDITABLE), waits),
  listed: and(active, isNotNull(organisations.publishedAt)),
  hidden: eq(organisations.status, "hidden"),
  suspended: eq(organisations.status, "suspended"),
  unlisted: and(active, isNull(organisations.publishedAt)),
};

/** What the last saving replaced: not always the version before, as a consent that is withdrawn raises the version too. */
const lastKept = sql`(select max(kept.version) from ${profileVersions} kept where kept.organisation_id = ${organisations.id})`;

/** Newly published and changed profiles for staff, the latest first; undefined for others. Two queries. */
export async function moderatedOrganisations(
  ctx: Context,
  query: { view: OrganisationModerationView; page: number },
): Promise<OrganisationModeration | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const own = eq(organisations.clusterId, ctx.clusterId);
  const sum = (view: OrganisationModerationView) =>
    sql<number>`coalesce(cast(sum(case when ${views[view]} then 1 else 0 end) as integer), 0)`;
  const [counts] = await ctx.db
    .select({
      waiting: sum("waiting"),
      listed: sum("listed"),
      hidden: sum("hidden"),
      suspended: sum("suspended"),
      unlisted: sum("unlisted"),
    })
    .from(organisations)
    .where(own);
  if (!counts) return undefined;
  const page = pageOf<ModeratedOrganisation>([], counts[query.view], query.page, SIZE);
  const rows = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      status: organisations.status,
      profile: columnsOf(PUBLIC_COLUMNS),
      publishedAt: organisations.publishedAt,
      updatedAt: organisations.updatedAt,
      madeUp: organisations.madeUp,
      reason: hidings.reason,
      hiddenAt: hidings.hiddenAt,
      changeId: organisationChanges.id,
      asked: organisationChanges.asked,
      askedAt: organisationChanges.askedAt,
      askedBy: askerName,
      before: profileVersions.profile,
      changedAt: profileVersions.replacedAt,
      firstName: people.firstName,
      lastName: people.lastName,
    })
    .from(organisations)
    .leftJoin(hidings, and(eq(hidings.subjectId, organisations.id), isNull(hidings.shownAt)))
    .leftJoin(profileVersions, and(eq(profileVersions.organisationId, organisations.id), eq(profileVersions.version, lastKept)))
    .leftJoin(people, eq(people.id, profileVersions.replacedBy))
    .leftJoin(organisationChanges, and(change, isWaiting))
    .where(and(own, views[query.view]))
    .orderBy(desc(organisations.updatedAt), desc(organisations.id))
    .limit(SIZE)
    .offset(offsetOf(page.page, SIZE));
  return { ...page, counts, rows: rows.map((row) => moderated(ctx, row)) };
}

type Row = Omit<ModeratedOrganisation, "isNew" | "change" | "hidden" | "asked" | "may"> & {
  changeId: string | null;
  asked: Partial<SensitiveProfile> | null;
  askedAt: Date | null;
  askedBy: string | null;
  reason: string | null;
  hiddenAt: Date | null;
  before: PublicProfile | null;
  changedAt: Date | null;
  firstName: string | null;
  lastName: string | null;
};

function moderated(
  ctx: Context,
  { reason, hiddenAt, changeId, asked, askedAt, askedBy, before, changedAt, firstName, lastName, ...row }: Row,
): ModeratedOrganisation {
  const changed = before && changedAt && row.publishedAt && changedAt > row.publishedAt;
  return {
    ...row,
    isNew: row.publishedAt !== null && row.publishedAt > cutOff(ctx.now, "newProfile"),
    change: changed
      ? {
          by: firstName && `${firstName} ${lastName}`,
          at: changedAt,
          fields: profileDifferences(row.profile, before, undefined),
        }
      : undefined,
    hidden: reason && hiddenAt ? { reason, at: hiddenAt } : undefined,
    asked:
      changeId && asked && askedAt
        ? { id: changeId, by: askedBy, at: askedAt, fields: profileDifferences({ ...row.profile, ...asked }, row.profile, undefined) }
        : undefined,
    may: abilities(ctx.actor, row),
  };
}

/** All organisations of a view by their ids, in its order; undefined for others than staff. */
export async function moderatedIds(ctx: Context, view: OrganisationModerationView): Promise<string[] | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const rows = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.clusterId, ctx.clusterId), views[view]))
    .orderBy(desc(organisations.updatedAt), desc(organisations.id));
  return rows.map(({ id }) => id);
}
