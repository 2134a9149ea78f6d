import { aliasedTable, and, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisationMessages } from "#db/schema/messages";
import { hidings, organisationChanges, organisationLogos, organisations, profileVersions } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { emailedLanguages } from "#domain/organisations/email-organisation";
import { siteOf } from "#domain/organisations/identifiers/web-domain";
import { logoVersion } from "#domain/organisations/logo/logos";
import { HAS_PEOPLE } from "#domain/organisations/managers";
import { type Ability, abilities } from "#domain/organisations/policy";
import { columnsOf, PUBLIC_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { type ProfileDifference, profileDifferences } from "#domain/organisations/profile/profile-differences";
import type { Hiding, Look, OrganisationStatus, PublicProfile, ReportReason, SensitiveProfile } from "#domain/organisations/state";
import { type WatchedFind, watchedFindsOf } from "#domain/organisations/watched/watched-reads";
import type { Refusal } from "#domain/refusals";
import { HIDING } from "./hiding-words.ts";
import {
  comparedVersion,
  filterWhere,
  LOOK_REASONS,
  type LookReason,
  lastFind,
  lastKept,
  lastReport,
  look,
  type ModerationFilter,
  ORGANISATION_VIEWS,
  type OrganisationModerationView,
  ofChange,
  ofHiding,
  ofLogo,
  ofLook,
  orderOf,
  REASON_WHERE,
  viewWhere,
} from "./moderation-views.ts";
import { seenMark } from "./seen-mark.ts";

const SIZE = 20;

type Changes = { by: string | null; at: Date; fields: ProfileDifference[] };
export type ReportedMessage = { id: string; to: string; topic: string; reason: ReportReason; at: Date };
export type ModeratedOrganisation = {
  id: string;
  slug: string;
  status: OrganisationStatus;
  profile: PublicProfile;
  publishedAt: Date | null;
  hasPeople: boolean;
  /** The languages in which a decision is emailed, each once: none where it is emailed to nobody. */
  emailedIn: Locale[];
  updatedAt: Date;
  madeUp: boolean;
  /** Why it is to be looked at, the most pressing first. */
  reasons: LookReason[];
  /** Who saved last, and what changed since staff looked, or since it was published; undefined while nothing did. */
  change: Changes | undefined;
  hidden: Hiding | undefined;
  /** What people at the organisation ask to change, and staff decide on. */
  asked: (Changes & { id: string }) | undefined;
  logo: { altText: string; version: string } | undefined;
  look: { id: string; how: Look; by: string | null; at: Date } | undefined;
  /** Messages that it sent and that were reported, the latest first. */
  reports: ReportedMessage[];
  /** Watched words in what it wrote since staff looked, the latest first. */
  watched: WatchedFind[];
  /** The site that its web address left, for another one. */
  leftSite: string | undefined;
  seen: string;
  may: Record<Ability, true | Refusal>;
};
export type OrganisationModeration = Page<ModeratedOrganisation> & { counts: Record<OrganisationModerationView, number> };
export type ModerationQuery = ModerationFilter & { view: OrganisationModerationView; page: number };

const kept = aliasedTable(profileVersions, "compared");
const saved = aliasedTable(profileVersions, "saved");
const nameOf = (column: SQL | typeof organisationChanges.askedBy) =>
  sql<string | null>`(select named.first_name || ' ' || named.last_name from ${people} named where named.id = ${column})`;
const flag = (condition: SQL | undefined) => sql<number>`case when ${condition} then 1 else 0 end`;
const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** Organisations for staff, with what there is to look at, and how many each list has under the same search; undefined for others. Two queries, and one more each where messages were reported or watched words found. */
export async function moderatedOrganisations(ctx: Context, query: ModerationQuery): Promise<OrganisationModeration | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const { view } = query;
  const where = and(eq(organisations.clusterId, ctx.clusterId), filterWhere(ctx, query));
  const [counts] = await ctx.db
    .select(each(ORGANISATION_VIEWS, (one) => sql<number>`coalesce(cast(sum(${flag(viewWhere(ctx, one))}) as integer), 0)`))
    .from(organisations)
    .leftJoin(look, ofLook)
    .leftJoin(hidings, ofHiding)
    .leftJoin(organisationLogos, ofLogo)
    .leftJoin(organisationChanges, ofChange)
    .where(where);
  if (!counts) return undefined;
  const page = pageOf<ModeratedOrganisation>([], counts[view], query.page, SIZE);
  const rows = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      status: organisations.status,
      version: organisations.version,
      profile: columnsOf(PUBLIC_COLUMNS),
      publishedAt: organisations.publishedAt,
      hasPeople: HAS_PEOPLE,
      emailed: emailedLanguages(ctx),
      updatedAt: organisations.updatedAt,
      madeUp: organisations.madeUp,
      flags: each(LOOK_REASONS, (reason) => flag(REASON_WHERE[reason])),
      hidden: HIDING,
      logoKey: organisationLogos.storageKey,
      logoAlt: organisationLogos.altText,
      changeId: organisationChanges.id,
      asked: organisationChanges.asked,
      askedAt: organisationChanges.askedAt,
      askedBy: nameOf(organisationChanges.askedBy),
      before: kept.profile,
      changedAt: saved.replacedAt,
      changedBy: nameOf(sql`${saved.replacedBy}`),
      lookId: look.id,
      how: look.how,
      lookedAt: look.lookedAt,
      lookedBy: nameOf(sql`${look.lookedBy}`),
      reportedAt: lastReport,
      foundAt: lastFind,
    })
    .from(organisations)
    .leftJoin(look, ofLook)
    .leftJoin(hidings, ofHiding)
    .leftJoin(organisationLogos, ofLogo)
    .leftJoin(organisationChanges, ofChange)
    .leftJoin(kept, and(eq(kept.organisationId, organisations.id), eq(kept.version, comparedVersion)))
    .leftJoin(saved, and(eq(saved.organisationId, organisations.id), eq(saved.version, lastKept)))
    .where(and(where, viewWhere(ctx, view)))
    .orderBy(...orderOf(view))
    .limit(SIZE)
    .offset(offsetOf(page.page, SIZE));
  const reports = await reportsOf(
    ctx,
    rows.filter(({ reportedAt }) => reportedAt).map(({ id }) => id),
  );
  const finds = await watchedFindsOf(
    ctx,
    rows.filter(({ flags }) => flags.watched === 1).map(({ id }) => id),
  );
  return {
    ...page,
    counts,
    rows: rows.map((row) => moderated(ctx, row, { reports: reports.get(row.id) ?? [], finds: finds.get(row.id) ?? [] })),
  };
}

async function reportsOf(ctx: Context, ids: string[]): Promise<Map<string, ReportedMessage[]>> {
  if (ids.length === 0) return new Map();
  const { id, fromId, topic, reportReason, reportedAt, toId } = organisationMessages;
  const rows = await ctx.db
    .select({ id, fromId, topic, reason: reportReason, at: reportedAt, to: organisations.name })
    .from(organisationMessages)
    .innerJoin(organisations, eq(organisations.id, toId))
    .where(and(inArray(fromId, ids), isNotNull(reportedAt)))
    .orderBy(desc(reportedAt));
  return Map.groupBy(
    rows.map(({ reason, at, ...row }) => ({ ...row, reason: reason ?? "other", at: at ?? ctx.now })),
    (row) => row.fromId,
  );
}

type Row = Pick<ModeratedOrganisation, "id" | "slug" | "status" | "profile" | "publishedAt" | "hasPeople" | "updatedAt" | "madeUp"> & {
  version: number;
  emailed: Record<Locale, boolean>;
  flags: Record<LookReason, number>;
  hidden: Hiding | null;
  logoKey: string | null;
  logoAlt: string | null;
  changeId: string | null;
  asked: Partial<SensitiveProfile> | null;
  askedAt: Date | null;
  askedBy: string | null;
  before: PublicProfile | null;
  changedAt: Date | null;
  changedBy: string | null;
  lookId: string | null;
  how: Look | null;
  lookedAt: Date | null;
  lookedBy: string | null;
  reportedAt: Date | null;
  foundAt: Date | null;
};

type Beside = { reports: ReportedMessage[]; finds: WatchedFind[] };

function moderated(ctx: Context, row: Row, { reports, finds }: Beside): ModeratedOrganisation {
  const { id, slug, status, profile, publishedAt, hasPeople, updatedAt, madeUp, before, changedAt } = row;
  const emailedIn = LOCALES.filter((locale) => row.emailed[locale]);
  const fields = before ? profileDifferences(profile, before, undefined) : [];
  const [was, is] = [siteOf(before?.website), siteOf(profile.website)];
  const may = abilities(ctx.actor, row);
  return {
    ...{ id, slug, status, profile, publishedAt, hasPeople, emailedIn, updatedAt, madeUp, reports },
    reasons: LOOK_REASONS.filter((reason) => row.flags[reason] === 1),
    change: fields.length > 0 && changedAt ? { by: row.changedBy, at: changedAt, fields } : undefined,
    hidden: row.hidden ?? undefined,
    asked:
      row.changeId && row.asked && row.askedAt
        ? {
            id: row.changeId,
            by: row.askedBy,
            at: row.askedAt,
            fields: profileDifferences({ ...profile, ...row.asked }, profile, undefined),
          }
        : undefined,
    logo: row.logoKey ? { altText: row.logoAlt ?? "", version: logoVersion(row.logoKey) } : undefined,
    look: row.lookId && row.how && row.lookedAt ? { id: row.lookId, how: row.how, by: row.lookedBy, at: row.lookedAt } : undefined,
    watched: finds.filter(({ at }) => !row.lookedAt || at > row.lookedAt),
    leftSite: was && was !== is ? was : undefined,
    seen: seenMark(row),
    // The verb refuses it too, but only after staff have written.
    may: { ...may, ...(may.write === true && emailedIn.length === 0 && { write: "organisation.no_owner" as const }) },
  };
}

/** All organisations of a list by their ids, in its order; undefined for others than staff. */
export async function moderatedIds(ctx: Context, query: Omit<ModerationQuery, "page">): Promise<string[] | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const rows = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .leftJoin(look, ofLook)
    .leftJoin(hidings, ofHiding)
    .leftJoin(organisationLogos, ofLogo)
    .leftJoin(organisationChanges, ofChange)
    .where(and(eq(organisations.clusterId, ctx.clusterId), filterWhere(ctx, query), viewWhere(ctx, query.view)))
    .orderBy(...orderOf(query.view));
  return rows.map(({ id }) => id);
}
