import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { organisationKeys } from "#db/schema/duplicates";
import { organisationJoinRequests } from "#db/schema/joining";
import { watchedFinds } from "#db/schema/moderation";
import { organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import { siteOf } from "#domain/organisations/identifiers/web-domain";
import { countManagers } from "#domain/organisations/managers";
import { watchedInRequests } from "#domain/organisations/watched/watched-reads";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { countHeldMails } from "./held-answer.ts";
import { type JoinSigns, joinSigns } from "./join-signs.ts";
import { areOwnersFirst, mayBeAccepted, officeAbilities } from "./policy.ts";
import { isAtWebDomain, recordName } from "./web-proof.ts";

const SIZE = 20;
const waits = (ctx: Context) => and(eq(organisations.clusterId, ctx.clusterId), eq(organisationJoinRequests.status, "waiting"));

/** How many requests to act for an organisation wait; undefined for whoever may not know. */
export async function countJoinRequests(ctx: Context): Promise<number | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const [found] = await ctx.db
    .select({ n: count() })
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(waits(ctx));
  return Number(found?.n ?? 0);
}

const row = organisationJoinRequests;
const columns = (ctx: Context) => ({
  id: row.id,
  organisationId: row.organisationId,
  organisation: organisations.name,
  slug: organisations.slug,
  organisationStatus: organisations.status,
  website: organisations.website,
  firstName: row.firstName,
  lastName: row.lastName,
  position: row.position,
  email: row.email,
  emailKey: row.emailKey,
  evidence: row.evidence,
  /** The language of `evidence`. */
  locale: row.locale,
  applicationId: row.applicationId,
  status: row.status,
  askedAt: row.askedAt,
  toldAt: row.toldAt,
  dnsValue: row.dnsValue,
  dnsResult: row.dnsResult,
  dnsAnswer: row.dnsAnswer,
  dnsCheckedAt: row.dnsCheckedAt,
  managers: countManagers(ctx),
});
type Row = Awaited<ReturnType<typeof waitingRows>>[number];

const isWatched = sql`case when exists (select 1 from ${watchedFinds} f where f.source_id = ${row.id}) then 1 else 0 end`;

const waitingRows = (ctx: Context, page: number) =>
  ctx.db
    .select(columns(ctx))
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(waits(ctx))
    .orderBy(desc(isWatched), asc(row.askedAt), asc(row.id))
    .limit(SIZE)
    .offset(offsetOf(page, SIZE));

export type OfficeJoinRequest = Omit<Row, "emailKey" | "applicationId" | "dnsValue" | "organisationStatus"> & {
  /** Watched words that it contains. */
  watched: string[];
  isApplicant: boolean;
  signs: JoinSigns;
  /** The proofs that the portal has found itself. */
  proofs: { address: boolean; dns: boolean };
  /** The TXT record that whoever asks was shown. */
  record: { name: string; value: string } | undefined;
  /** The office answers from then on, where the owners and admins still have time. */
  ownersUntil: Date | undefined;
  until: Date;
  may: ReturnType<typeof officeAbilities>;
};

/** Requests to act for organisations, those with a watched word and the oldest first, with what speaks for and against each: for staff. Five queries. */
export async function officeJoinRequests(ctx: Context, { page: asked }: { page: number }): Promise<Page<OfficeJoinRequest> | undefined> {
  const total = await countJoinRequests(ctx);
  if (total === undefined) return undefined;
  const page = pageOf<OfficeJoinRequest>([], total, asked, SIZE);
  const rows = await waitingRows(ctx, page.page);
  const [others, sharing] = [await askedByOthers(ctx, rows), await sharedDomains(ctx, rows)];
  const watched = await watchedInRequests(
    ctx,
    rows.map(({ id }) => id),
  );
  return {
    ...page,
    rows: rows.map(({ emailKey, applicationId, dnsValue, organisationStatus, ...one }) => {
      const { organisationId, email, website, managers, toldAt } = one;
      const name = recordName(website);
      const site = siteOf(website) ?? "";
      const facts = { others: (others.get(organisationId) ?? 1) - 1, sharing: Math.max(0, (sharing.get(site) ?? 1) - 1) };
      const may = officeAbilities(ctx.actor, { ...one, emailKey }, ctx.now);
      const accept = may.accept === true ? mayBeAccepted({ status: organisationStatus, others: facts.others }) : may.accept;
      return {
        ...one,
        watched: watched.get(one.id) ?? [],
        isApplicant: applicationId !== null,
        signs: joinSigns({ ...one, ...facts }),
        proofs: { address: isAtWebDomain(email, website), dns: one.dnsResult === "found" },
        record: name && dnsValue ? { name, value: dnsValue } : undefined,
        ownersUntil: toldAt && areOwnersFirst({ managers, toldAt }, ctx.now) ? later(toldAt, lastingUntil("joinNotice")) : undefined,
        until: later(one.askedAt, lastingUntil("joinRequestOpen")),
        may: { ...may, accept },
      };
    }),
  };
}

/** How many requests wait for each of these organisations. */
async function askedByOthers(ctx: Context, rows: Row[]) {
  const ids = rows.map(({ organisationId }) => organisationId);
  const counts = await ctx.db
    .select({ id: row.organisationId, n: count() })
    .from(organisationJoinRequests)
    .where(and(inArray(row.organisationId, ids), eq(row.status, "waiting")))
    .groupBy(row.organisationId);
  return new Map(counts.map(({ id, n }) => [id, Number(n)]));
}

/** How many organisations have each of these web domains. */
async function sharedDomains(ctx: Context, rows: Row[]) {
  const domains = [...new Set(rows.flatMap(({ website }) => siteOf(website) ?? []))];
  const keys = domains.map((domain) => `domain:${domain}`);
  const counts = await ctx.db
    .select({ key: organisationKeys.key, n: count() })
    .from(organisationKeys)
    .where(inArray(organisationKeys.key, keys))
    .groupBy(organisationKeys.key);
  return new Map(counts.map(({ key, n }) => [key.slice("domain:".length), Number(n)]));
}

/** What the office answered and this reader can still undo, the latest first. */
export async function undoableAnswers(ctx: Context) {
  if (!isStaff(ctx.actor)) return [];
  const rows = await ctx.db
    .select({
      id: row.id,
      organisation: organisations.name,
      firstName: row.firstName,
      lastName: row.lastName,
      status: row.status,
      decidedAt: row.decidedAt,
      of: { organisationId: row.organisationId, emailKey: row.emailKey, toldAt: row.toldAt, managers: countManagers(ctx) },
    })
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(and(eq(organisations.clusterId, ctx.clusterId), inArray(row.status, ["accepted", "declined"]), eq(countHeldMails(ctx), 1)))
    .orderBy(desc(row.decidedAt), desc(row.id))
    .limit(SIZE);
  return rows
    .filter(({ of, status }) => officeAbilities(ctx.actor, { ...of, status }, ctx.now).undo === true)
    .map(({ of: _, ...shown }) => shown);
}
