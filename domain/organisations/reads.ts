import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { hidings, listings, organisationLogos, organisations, sources } from "#db/schema/organisations";
import { cardOf, DIRECTORY_CARD, type DirectoryCard, ofListing } from "#domain/organisations/directory/directory";
import type { Context } from "../kernel/context.ts";
import type { Part } from "../kernel/pagination.ts";
import { countManagers } from "./managers.ts";
import { isMember, seesUnlisted } from "./policy.ts";
import { columnsOf, PROFILE_COLUMNS, publicPart } from "./profile/profile-columns.ts";
import type { OrganisationStatus, Profile, PublicProfile } from "./state.ts";

/** Where a field comes from: a source, or nothing but the office's own choice (`title` and `readOn` are null). */
export type Source = { field: string; title: string | null; url: string | null; readOn: string | null };
export type OrganisationView = {
  id: string;
  slug: string;
  profile: PublicProfile;
  /** For members of the cluster only. */
  contact: { name: string | null; email: string | null } | undefined;
  hasContact: boolean;
  status: OrganisationStatus;
  listed: boolean;
  memberSince: Date;
  updatedAt: Date;
  madeUp: boolean;
  /** Whether an owner or admin acts for it. */
  actedFor: boolean;
  sources: Source[];
};

/** What is stored of an organisation, whoever asks. */
const rowOf = (ctx: Context, slug: string) =>
  untilWritten(ctx.db, `organisation ${ctx.clusterId} ${slug}`, async () => {
    const [row] = await ctx.db
      .select({
        id: organisations.id,
        slug: organisations.slug,
        profile: columnsOf(PROFILE_COLUMNS),
        status: organisations.status,
        madeUp: organisations.madeUp,
        createdAt: organisations.createdAt,
        updatedAt: organisations.updatedAt,
        listedAt: listings.listedAt,
        managers: countManagers(ctx),
      })
      .from(organisations)
      .leftJoin(listings, eq(listings.organisationId, organisations.id))
      .where(and(eq(organisations.slug, slug), eq(organisations.clusterId, ctx.clusterId)));
    return row;
  });

/** An organisation as this reader may see it; undefined when it is not there for them. */
export async function organisationBySlug(ctx: Context, slug: string): Promise<OrganisationView | undefined> {
  const row = await rowOf(ctx, slug);
  if (!row || (!row.listedAt && !seesUnlisted(ctx.actor, row.id))) return undefined;
  const { contactName, contactEmail } = row.profile;
  const hasContact = Boolean(contactName || contactEmail);
  return {
    id: row.id,
    slug: row.slug,
    profile: publicPart(row.profile),
    contact: isMember(ctx.actor) && hasContact ? { name: contactName, email: contactEmail } : undefined,
    hasContact,
    status: row.status,
    listed: row.listedAt !== null,
    memberSince: row.createdAt,
    updatedAt: row.updatedAt,
    madeUp: row.madeUp,
    actedFor: row.managers > 0,
    sources: await sourcesOf(ctx, row.id),
  };
}

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
  version: number;
  updatedAt: Date;
  profile: Profile;
  /** Why staff hid it, while they do. */
  hidden: { reason: string; at: Date } | undefined;
};

/** An organisation's whole profile, for its own people. */
export async function ownProfile(ctx: Context, organisationId: string): Promise<OwnProfile | undefined> {
  if (!seesUnlisted(ctx.actor, organisationId)) return undefined;
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      status: organisations.status,
      publishedAt: organisations.publishedAt,
      version: organisations.version,
      updatedAt: organisations.updatedAt,
      profile: columnsOf(PROFILE_COLUMNS),
      reason: hidings.reason,
      hiddenAt: hidings.hiddenAt,
    })
    .from(organisations)
    .leftJoin(hidings, and(eq(hidings.subjectId, organisations.id), isNull(hidings.shownAt)))
    .where(eq(organisations.id, organisationId));
  if (!row) return undefined;
  const { reason, hiddenAt, ...own } = row;
  return { ...own, hidden: reason && hiddenAt ? { reason, at: hiddenAt } : undefined };
}

/** The members that were listed last. */
export const newestMembers = (ctx: Context, count: number): Promise<(DirectoryCard & { listedAt: Date })[]> =>
  untilWritten(ctx.db, `newest ${ctx.clusterId} ${ctx.locale} ${count}`, async () => {
    const rows = await ctx.db
      .select({ ...DIRECTORY_CARD, listedAt: listings.listedAt })
      .from(listings)
      .innerJoin(organisations, eq(organisations.id, listings.organisationId))
      .leftJoin(organisationLogos, ofListing)
      .where(eq(listings.clusterId, ctx.clusterId))
      .orderBy(desc(listings.listedAt), asc(listings.nameKey))
      .limit(count);
    return rows.map((row) => cardOf(row, ctx.locale));
  });

/** Every listed organisation's address, and when its page last changed. */
export const listedSlugs = (ctx: Context, { offset, limit }: Part) =>
  ctx.db
    .select({ slug: organisations.slug, updatedAt: organisations.updatedAt })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(eq(listings.clusterId, ctx.clusterId))
    .orderBy(asc(organisations.slug))
    .limit(limit)
    .offset(offset);
