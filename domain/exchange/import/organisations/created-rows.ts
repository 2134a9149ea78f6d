import { and, asc, eq, gt, inArray, isNotNull, isNull, not, notExists, type SQL, sql } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import { importRows } from "#db/schema/exchange";
import { jobs } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { importFile } from "#domain/exchange/import/import-reads";
import { CREATED_SHOWN } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import { HAS_PEOPLE } from "#domain/organisations/managers";
import { missingFields } from "#domain/organisations/profile/completeness";
import { columnsOf, PROFILE_COLUMNS, type ProfileColumn } from "#domain/organisations/profile/profile-columns";
import { from } from "#domain/organisations/state";

export type ToPublish = { row: number; slug: string; name: string; missing: ProfileColumn[] };
export type ToInvite = { row: number; slug: string; name: string; contact: { name: string; email: string } };

/** The rows of an import that created an organisation which is there still. */
const createdBy = (importId: string) =>
  and(eq(importRows.importId, importId), eq(importRows.outcome, "created"), isNotNull(importRows.madeId));

/** For a query about both: the created organisation can be published, and nobody acts for it who would decide that. */
export const unpublishedOf = (importId: string): SQL | undefined =>
  and(createdBy(importId), isNull(organisations.publishedAt), inArray(organisations.status, from("publish")), not(HAS_PEOPLE));

/** For a query about both: nobody acts for the created organisation, and nobody has been asked to. */
const uninvitedOf = (ctx: Context, importId: string): SQL | undefined =>
  and(createdBy(importId), eq(organisations.status, "active"), not(HAS_PEOPLE), notExists(openInvitations(ctx)));

const openInvitations = ({ db, now }: Context) =>
  db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisations.id),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    );

const ofMade = eq(organisations.id, importRows.madeId);
const count = { n: sql<number>`cast(count(*) as integer)` };

/** How many of what an import created are not published. */
export async function countUnpublished(ctx: Context, importId: string): Promise<number> {
  const [found] = await ctx.db.select(count).from(importRows).innerJoin(organisations, ofMade).where(unpublishedOf(importId));
  return found?.n ?? 0;
}

/** Some of what an import created and is not published, in the order of its rows: the next after one, or those of these rows. */
export const unpublishedRows = (
  ctx: Context,
  importId: string,
  { after = 0, rows, limit }: { after?: number; rows?: readonly number[] | undefined; limit: number },
) =>
  ctx.db
    .select({ row: importRows.row, organisationId: organisations.id })
    .from(importRows)
    .innerJoin(organisations, ofMade)
    .where(and(unpublishedOf(importId), gt(importRows.row, after), rows && inArray(importRows.row, [...rows])))
    .orderBy(asc(importRows.row))
    .limit(limit);

/** Whether the worker is publishing what an import created. */
export const isPublishing = async (ctx: Context, importId: string): Promise<boolean> =>
  (await ctx.db.$count(
    jobs,
    and(eq(jobs.kind, "import.publish"), sql`${jobs.key} like ${`${importId} %`}`, inArray(jobs.status, ["waiting", "working"])),
  )) > 0;

export type CreatedByImport = {
  toPublish: Page<ToPublish>;
  /** Undefined for staff who may not invite. */
  toInvite: Page<ToInvite> | undefined;
  publishing: boolean;
};

/** What staff can still do with the organisations that a finished import created, a page of each list; undefined where there is nothing that they may do. */
export async function createdByImport(
  ctx: Context,
  importId: string,
  pages: { publish: number; invite: number },
): Promise<CreatedByImport | undefined> {
  const file = await importFile(ctx, importId);
  const may = file && abilities(ctx.actor, file);
  if (may?.publish !== true) return undefined;
  const toPublish = pageOf<ToPublish>([], await countUnpublished(ctx, importId), pages.publish, CREATED_SHOWN);
  const rows = await ctx.db
    .select({ row: importRows.row, slug: organisations.slug, profile: columnsOf(PROFILE_COLUMNS) })
    .from(importRows)
    .innerJoin(organisations, ofMade)
    .where(unpublishedOf(importId))
    .orderBy(asc(importRows.row))
    .limit(CREATED_SHOWN)
    .offset(offsetOf(toPublish.page, CREATED_SHOWN));
  return {
    toPublish: {
      ...toPublish,
      rows: rows.map(({ row, slug, profile }) => ({
        row,
        slug,
        name: profile.name,
        missing: missingFields(profile, ctx.locale).map(({ field }) => field.split(".")[0] as ProfileColumn),
      })),
    },
    toInvite: may.inviteContacts === true ? await uninvited(ctx, importId, pages.invite) : undefined,
    publishing: await isPublishing(ctx, importId),
  };
}

async function uninvited(ctx: Context, importId: string, asked: number): Promise<Page<ToInvite>> {
  const where = uninvitedOf(ctx, importId);
  const [found] = await ctx.db.select(count).from(importRows).innerJoin(organisations, ofMade).where(where);
  const page = pageOf<ToInvite>([], found?.n ?? 0, asked, CREATED_SHOWN);
  const { slug, name, contactName, contactEmail } = organisations;
  const rows = await ctx.db
    .select({ row: importRows.row, slug, name, contactName, contactEmail })
    .from(importRows)
    .innerJoin(organisations, ofMade)
    .where(where)
    .orderBy(asc(importRows.row))
    .limit(CREATED_SHOWN)
    .offset(offsetOf(page.page, CREATED_SHOWN));
  return {
    ...page,
    rows: rows.map(({ contactName, contactEmail, ...row }) => ({
      ...row,
      contact: { name: contactName ?? "", email: contactEmail ?? "" },
    })),
  };
}
