import { aliasedTable, and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { organisationMessages } from "#db/schema/messages";
import { organisationLooks, watchedFinds } from "#db/schema/moderation";
import { hidings, organisationChanges, organisationLogos, organisations, profileVersions } from "#db/schema/organisations";
import { fits, jsonText } from "#dialect";
import { isInConsortium } from "#domain/insight/figures/consortia";
import { type FreshnessBand, isInBand } from "#domain/insight/figures/freshness";
import { afterDay } from "#domain/insight/period";
import type { Context } from "#domain/kernel/context";
import { fold, partOf } from "#domain/kernel/fold";
import { isWaiting } from "#domain/organisations/changes/waiting-change";
import { isOfKind } from "#domain/organisations/directory/filter";
import { isMemberOrganisation, isNotYetMember } from "#domain/organisations/members";
import { EDITABLE, type KindKey, type RegionFilter, type Sector, UNSTATED } from "#domain/organisations/state";
import { todayOf } from "#domain/review/queue/queue-days";

/** Why staff should look at a page, the most pressing first: what holds a watched word, what the office has to answer, then what is live already. */
export const LOOK_REASONS = ["watched", "asked", "reported", "corrected", "new", "changed", "logo"] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

export const ORGANISATION_VIEWS = [
  "toLookAt",
  "watched",
  "waiting",
  "reported",
  "corrected",
  "new",
  "changed",
  "logo",
  "lookedAt",
  "listed",
  "hidden",
  "suspended",
  "unlisted",
  "members",
  "notYet",
] as const;
export type OrganisationModerationView = (typeof ORGANISATION_VIEWS)[number];

/** Of what the figures of staff count, which part a list has, by their definitions. */
export type FigureFilter = {
  sector?: Sector | typeof UNSTATED | null;
  /** When its profile was last confirmed. */
  confirmed?: FreshnessBand | null;
  /** Only members with a place in a consortium. */
  joined?: "yes" | null;
  /** Added by the end of a day. */
  until?: string | null;
};
export type ModerationFilter = FigureFilter & { q?: string; kind?: KindKey | typeof UNSTATED | null; region?: RegionFilter | null };

const { id, status, publishedAt, updatedAt } = organisations;
/** The last time that anybody of the staff looked at an organisation. */
export const look = aliasedTable(organisationLooks, "look");
export const ofLook = and(
  eq(look.organisationId, id),
  eq(look.lookedAt, sql`(select max(last.looked_at) from ${organisationLooks} last where last.organisation_id = ${id})`),
);
export const ofHiding = and(eq(hidings.subjectId, id), isNull(hidings.shownAt));
export const ofLogo = eq(organisationLogos.organisationId, id);
export const ofChange = and(eq(organisationChanges.organisationId, id), isWaiting);

const never = isNull(look.id);
const active = eq(status, "active");
const listed = and(active, isNotNull(publishedAt));
const editable = inArray(status, EDITABLE);

/** Changes that the people of an organisation made themselves; those that staff approved or merged were looked at. */
const changedWhere = (condition: SQL | undefined) =>
  sql`exists (select 1 from ${profileVersions} v where v.organisation_id = ${id} and v.cause in ('saved', 'restored') and ${condition})`;
const afterLook = sql`v.version >= ${look.version}`;
/** The instant of the latest report about a message that the organisation sent. */
export const lastReport = sql<Date | null>`(select max(m.reported_at) from ${organisationMessages} m where m.from_id = ${id})`.mapWith(
  organisationMessages.reportedAt,
);
const reported = sql`exists (select 1 from ${organisationMessages} m where m.from_id = ${id} and m.reported_at is not null and (${never} or m.reported_at > ${look.lookedAt}))`;

/** What an organisation wrote itself; of its profile, only what the directory shows. */
const written = sql`f.organisation_id = ${id} and (f.source in ('message', 'seat') or (f.source = 'profile' and ${listed}))`;
/** The instant at which a watched word was last found in what the organisation wrote. */
export const lastFind = sql<Date | null>`(select max(f.found_at) from ${watchedFinds} f where ${written})`.mapWith(watchedFinds.foundAt);
const watched = sql`exists (select 1 from ${watchedFinds} f where ${written} and (${never} or f.found_at > ${look.lookedAt}))`;

/** For each reason, whether a row has it. */
export const REASON_WHERE = {
  watched: and(editable, watched),
  asked: and(editable, isNotNull(organisationChanges.id)),
  reported: and(editable, reported),
  corrected: and(eq(status, "hidden"), changedWhere(sql`v.replaced_at > ${hidings.hiddenAt} and (${never} or ${afterLook})`)),
  new: and(listed, or(never, gt(publishedAt, look.lookedAt))),
  changed: and(listed, isNotNull(look.id), changedWhere(afterLook)),
  logo: and(listed, isNotNull(look.id), gt(organisationLogos.keptAt, look.lookedAt)),
} satisfies Record<LookReason, SQL | undefined>;

const toLookAt = or(...Object.values(REASON_WHERE));
/** The rows of each list. */
const VIEW_WHERE = {
  ...REASON_WHERE,
  toLookAt,
  waiting: REASON_WHERE.asked,
  lookedAt: and(listed, isNotNull(look.id), sql`case when ${toLookAt} then 1 else 0 end = 0`),
  listed,
  hidden: eq(status, "hidden"),
  suspended: eq(status, "suspended"),
  unlisted: and(active, isNull(publishedAt)),
} as Record<Exclude<OrganisationModerationView, "members" | "notYet">, SQL | undefined>;
export const viewWhere = (ctx: Context, view: OrganisationModerationView): SQL | undefined =>
  view === "members" ? isMemberOrganisation(ctx) : view === "notYet" ? isNotYetMember(ctx) : VIEW_WHERE[view];

const rank = sql`case ${sql.join(
  LOOK_REASONS.map((reason, n) => sql`when ${REASON_WHERE[reason]} then ${sql.raw(String(n))}`),
  sql` `,
)} else ${sql.raw(String(LOOK_REASONS.length))} end`;
/** Lists of what there is to do begin with the most pressing and the oldest; the others with what was changed last. */
export const orderOf = (view: OrganisationModerationView): SQL[] =>
  view === "toLookAt" || view in REASON_WHERE || view === "waiting"
    ? [asc(rank), asc(updatedAt), asc(id)]
    : view === "lookedAt"
      ? [desc(look.lookedAt), desc(id)]
      : [desc(updatedAt), desc(id)];

const hasSector = (sector: NonNullable<FigureFilter["sector"]>) =>
  sector === UNSTATED ? eq(jsonText(organisations.sectors), "[]") : fits(jsonText(organisations.sectors), partOf(`"${sector}"`));

/** Which organisations a search and the filters leave. */
export function filterWhere(ctx: Context, { q = "", kind, region, sector, confirmed, joined, until }: ModerationFilter): SQL | undefined {
  const added = until ? afterDay(until) : undefined;
  return and(
    q.trim() ? fits(organisations.nameKey, partOf(fold(q))) : undefined,
    kind === UNSTATED ? isNull(organisations.kind) : isOfKind(organisations.kind, kind ? [kind] : []),
    region === UNSTATED ? isNull(organisations.region) : region ? eq(organisations.region, region) : undefined,
    sector ? hasSector(sector) : undefined,
    confirmed ? isInBand(ctx, todayOf(ctx.now).starts, confirmed) : undefined,
    joined ? isInConsortium(ctx) : undefined,
    added ? lt(organisations.createdAt, added) : undefined,
  );
}

/** The version that a change is compared with: the one that staff looked at last, else the one that was published. */
export const comparedVersion = sql`(select min(v.version) from ${profileVersions} v where v.organisation_id = ${id} and case when ${never} then v.replaced_at > ${publishedAt} else v.version >= ${look.version} end)`;
/** What the last saving replaced: not always the version before, as a consent that is withdrawn raises the version too. */
export const lastKept = sql`(select max(v.version) from ${profileVersions} v where v.organisation_id = ${id})`;
