import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { hidings, listings, organisationLogos, organisations, profileVersions, sources } from "#db/schema/organisations";
import { cardOf, DIRECTORY_CARD, type DirectoryCard, isFromSources, ofListing, originOf } from "#domain/organisations/directory/directory";
import type { Context } from "../kernel/context.ts";
import type { SlugPart } from "../kernel/pagination.ts";
import { countManagers, HAS_PEOPLE } from "./managers.ts";
import { HIDING } from "./moderation/hiding-words.ts";
import { type Reader, seesUnlisted } from "./policy.ts";
import { columnsOf, PROFILE_COLUMNS, publicPart } from "./profile/profile-columns.ts";
import { type ChosenLevels, type Hiding, LEVELS, type Level, type OrganisationStatus, type Profile, type PublicProfile } from "./state.ts";
import { type Unit, unitsFor } from "./units/unit-reads.ts";
import { type Verification, verificationsOf } from "./verification/verifications.ts";
import { allowedLevels, viewerOf } from "./visibility/viewer-of.ts";
import { levelOf, mayReadAbout, readablePart } from "./visibility/visibility.ts";

/** The source that states a field. `url`: null where what it names has no address. */
export type Source = { field: string; title: string; url: string | null; readOn: string };
export type OrganisationView = {
  id: string;
  slug: string;
  /** As the reader may read it: what they may not is as if nobody had filled it in. */
  profile: PublicProfile;
  /** Whom to ask for, where the reader may know, and who else may. */
  contact: { name: string | null; email: string | null; level: Level } | undefined;
  /** Whether members may read whom to ask for, and this reader may not. */
  contactForMembers: boolean;
  status: OrganisationStatus;
  listed: boolean;
  memberSince: Date;
  updatedAt: Date;
  /** Which version of the profile it is, and since when: what a file made of it is stamped with. */
  version: number;
  versionAt: Date;
  /** It says only what its sources say: nobody acts for it, so no date of the portal says how old that is. */
  isFromSources: boolean;
  madeUp: boolean;
  /** Whether an owner or admin acts for it. */
  actedFor: boolean;
  /** Whether anybody acts for it, in any role. */
  hasPeople: boolean;
  sources: Source[];
  units: Unit[];
  /** What staff verified of the identifiers that the reader may read. */
  verifications: Verification[];
};

/** The one that the present version replaced. */
const isVersionBefore = eq(profileVersions.version, sql`${organisations.version} - 1`);

/** What is stored of an organisation, whoever asks. */
const rowOf = (ctx: Context, slug: string) =>
  untilWritten(ctx.db, `organisation ${ctx.clusterId} ${slug}`, async () => {
    const [row] = await ctx.db
      .select({
        id: organisations.id,
        slug: organisations.slug,
        profile: columnsOf(PROFILE_COLUMNS),
        visibility: organisations.visibility,
        status: organisations.status,
        madeUp: organisations.madeUp,
        createdAt: organisations.createdAt,
        updatedAt: organisations.updatedAt,
        version: organisations.version,
        replacedAt: profileVersions.replacedAt,
        listedAt: listings.listedAt,
        managers: countManagers(ctx),
        hasPeople: HAS_PEOPLE,
      })
      .from(organisations)
      .leftJoin(listings, eq(listings.organisationId, organisations.id))
      .leftJoin(profileVersions, and(eq(profileVersions.organisationId, organisations.id), isVersionBefore))
      .where(and(eq(organisations.slug, slug), eq(organisations.clusterId, ctx.clusterId)));
    return row;
  });

/**
 * An organisation as this reader may see it; undefined when it is not there for them.
 * `as`: in whose place the actor looks at it; that a partner is one cannot be told from the actor.
 */
export async function organisationBySlug(ctx: Context, slug: string, as?: Reader): Promise<OrganisationView | undefined> {
  const row = await rowOf(ctx, slug);
  if (!row || (!row.listedAt && !seesUnlisted(ctx.actor, row.id))) return undefined;
  const own = await viewerOf(ctx);
  const viewer = as === "partner" ? { ...own, partners: new Set([row.id]) } : own;
  const profile = readablePart(viewer, row, row.profile);
  const { contactName, contactEmail } = profile;
  const levels = CONTACT.filter((name) => profile[name]).map((name) => levelOf(name, row.visibility, viewer.allowed));
  const cited = await sourcesOf(ctx, row.id);
  const forMembers = CONTACT.some((name) => row.profile[name] && levelOf(name, row.visibility, viewer.allowed) === "members");
  return {
    id: row.id,
    slug: row.slug,
    profile: publicPart(profile),
    contact: levels.length > 0 ? { name: contactName, email: contactEmail, level: widest(levels) } : undefined,
    contactForMembers: levels.length === 0 && forMembers,
    status: row.status,
    listed: row.listedAt !== null,
    memberSince: row.createdAt,
    updatedAt: row.updatedAt,
    version: row.version,
    // What raises the version and keeps none, such as a consent that is withdrawn, leaves no row of it.
    versionAt: row.replacedAt ?? (row.version === 1 ? row.createdAt : row.updatedAt),
    madeUp: row.madeUp,
    actedFor: row.managers > 0,
    hasPeople: row.hasPeople,
    isFromSources: isFromSources({ nSources: cited.length, nManagers: row.managers }),
    sources: cited.filter(({ field }) => mayReadAbout(viewer, row, field)),
    units: await unitsFor(ctx, viewer, row),
    verifications: await verificationsOf(ctx, row.id, profile),
  };
}

const CONTACT = ["contactName", "contactEmail"] as const;
const widest = (levels: Level[]) => LEVELS.find((level) => levels.includes(level)) ?? "staff";

/** Where the stated facts about an organisation or a consortium come from. */
export function sourcesOf(ctx: Context, subjectId: string): Promise<Source[]> {
  const { field, title, url, readOn } = sources;
  return untilWritten(ctx.db, `sources of ${subjectId}`, () =>
    ctx.db.select({ field, title, url, readOn }).from(sources).where(eq(sources.subjectId, subjectId)).orderBy(asc(field)),
  );
}

export type OwnProfile = {
  id: string;
  slug: string;
  status: OrganisationStatus;
  publishedAt: Date | null;
  /** Whether anybody acts for it. */
  hasPeople: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  profile: Profile;
  visibility: ChosenLevels;
  /** Why staff hid it, while they do. */
  hidden: Hiding | undefined;
};

/** An organisation's profile for its own people: all of it for its editors, what they may read for the others. */
export async function ownProfile(ctx: Context, organisationId: string): Promise<OwnProfile | undefined> {
  if (!seesUnlisted(ctx.actor, organisationId)) return undefined;
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      status: organisations.status,
      publishedAt: organisations.publishedAt,
      hasPeople: HAS_PEOPLE,
      version: organisations.version,
      createdAt: organisations.createdAt,
      updatedAt: organisations.updatedAt,
      profile: columnsOf(PROFILE_COLUMNS),
      visibility: organisations.visibility,
      hidden: HIDING,
    })
    .from(organisations)
    .leftJoin(hidings, and(eq(hidings.subjectId, organisations.id), isNull(hidings.shownAt)))
    .where(eq(organisations.id, organisationId));
  if (!row) return undefined;
  const { hidden, ...own } = row;
  const profile = readablePart(await viewerOf(ctx), own, own.profile);
  return { ...own, profile, hidden: hidden ?? undefined };
}

/** The members that were listed last. */
export const newestMembers = (ctx: Context, count: number): Promise<(DirectoryCard & { listedAt: Date })[]> =>
  untilWritten(ctx.db, `newest ${ctx.clusterId} ${ctx.locale} ${count}`, async () => {
    const rows = await ctx.db
      .select({ ...DIRECTORY_CARD, ...originOf(ctx), listedAt: listings.listedAt })
      .from(listings)
      .innerJoin(organisations, eq(organisations.id, listings.organisationId))
      .leftJoin(organisationLogos, ofListing)
      .where(eq(listings.clusterId, ctx.clusterId))
      .orderBy(desc(listings.listedAt), asc(listings.nameKey))
      .limit(count);
    const allowed = await allowedLevels(ctx);
    return rows.map(({ nSources, nManagers, ...row }) => ({
      ...cardOf(row, ctx.locale, allowed),
      isFromSources: isFromSources({ nSources, nManagers }),
    }));
  });

/** So many of the newest are looked through for those that a page shows. */
const AMONG = 6;

/** Members that were listed lately: first those that say what they are in the reader's language, then the others. */
export const newestMembersToRead = (ctx: Context, count: number): Promise<DirectoryCard[]> =>
  untilWritten(ctx.db, `newest to read ${ctx.clusterId} ${ctx.locale} ${count}`, async () => {
    const rows = await newestMembers(ctx, count * AMONG);
    const isReadable = ({ short }: DirectoryCard) => short?.lang === ctx.locale;
    return [...rows.filter(isReadable), ...rows.filter((row) => !isReadable(row))].slice(0, count);
  });

/** The addresses of listed organisations, and when each page last changed; undefined for one known only from sources, whose day the portal does not state. */
export async function listedSlugs(ctx: Context, { after, limit, skip = 0 }: SlugPart) {
  const rows = await ctx.db
    .select({ slug: organisations.slug, updatedAt: organisations.updatedAt, ...originOf(ctx) })
    .from(organisations)
    // SQLite takes the tables of a cross join in their order: else it would read all listings of the cluster and sort them for each part.
    .crossJoin(listings)
    .where(and(gt(organisations.slug, after), eq(listings.organisationId, organisations.id), eq(listings.clusterId, ctx.clusterId)))
    .orderBy(asc(organisations.slug))
    .limit(limit)
    .offset(skip);
  return rows.map(({ slug, updatedAt, ...origin }) => ({ slug, updatedAt: isFromSources(origin) ? undefined : updatedAt }));
}
