import { aliasedTable, and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { applicationLikes } from "#db/schema/duplicates";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import type { Likeness, OrganisationStatus } from "#domain/organisations/state";
import { LIKE_STATUSES } from "./like-applications.ts";

/** `of` is like an organisation or another application: one of the two. */
export type StoredLike = Likeness & {
  of: string;
  organisation: { id: string; slug: string; name: string; status: OrganisationStatus } | undefined;
  application: { id: string; reference: string; organisation: string; status: ApplicationStatus } | undefined;
};

const own = aliasedTable(applications, "own");
const other = aliasedTable(applications, "other");
const THOUSAND = 1000;

/** A likeness counts while the other one is there, and is not what the application itself has become. */
const counts = and(
  or(
    and(eq(applicationLikes.kind, "organisation"), ne(organisations.status, "closed")),
    and(eq(applicationLikes.kind, "application"), inArray(other.status, [...LIKE_STATUSES])),
  ),
  or(isNull(own.organisationId), ne(applicationLikes.otherId, own.organisationId)),
);

/** The ids of all applications of the cluster that are like something; `LIKE_STATUSES` says which other applications count. */
export const idsWithLikes = (ctx: Context) =>
  ctx.db
    .select({ id: applicationLikes.applicationId })
    .from(applicationLikes)
    .innerJoin(own, eq(own.id, applicationLikes.applicationId))
    .leftJoin(organisations, and(eq(applicationLikes.kind, "organisation"), eq(organisations.id, applicationLikes.otherId)))
    .leftJoin(other, and(eq(applicationLikes.kind, "application"), eq(other.id, applicationLikes.otherId)))
    .where(and(eq(own.clusterId, ctx.clusterId), counts));

/** What these applications are like, the likeliest first: one statement, however many they are. The caller has checked that the reader may know. */
export async function likesOfApplications(ctx: Context, ids: string[]): Promise<StoredLike[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({
      of: applicationLikes.applicationId,
      likeness: applicationLikes.likeness,
      reasons: applicationLikes.reasons,
      otherId: applicationLikes.otherId,
      slug: organisations.slug,
      name: organisations.name,
      state: organisations.status,
      reference: other.reference,
      applying: other.organisationName,
      status: other.status,
    })
    .from(applicationLikes)
    .innerJoin(own, eq(own.id, applicationLikes.applicationId))
    .leftJoin(organisations, and(eq(applicationLikes.kind, "organisation"), eq(organisations.id, applicationLikes.otherId)))
    .leftJoin(other, and(eq(applicationLikes.kind, "application"), eq(other.id, applicationLikes.otherId)))
    .where(and(inArray(applicationLikes.applicationId, ids), eq(own.clusterId, ctx.clusterId), counts));
  return rows
    .map(({ of, otherId: id, likeness, reasons, slug, name, state, reference, applying, status }) => ({
      ...{ of, reasons, score: likeness / THOUSAND },
      organisation: slug !== null && name !== null && state !== null ? { id, slug, name, status: state } : undefined,
      application:
        reference !== null && applying !== null && status !== null ? { id, reference, organisation: applying, status } : undefined,
    }))
    .sort((a, b) => b.score - a.score || nameOf(a).localeCompare(nameOf(b)));
}

const nameOf = ({ organisation, application }: StoredLike) => organisation?.name ?? application?.reference ?? "";
