import { and, count, eq, inArray, isNotNull, max, type SQL, sql } from "drizzle-orm";
import { sectionConfirmations } from "#db/schema/confirmations";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { isMemberOrganisation } from "#domain/organisations/members";
import { DAY, earlier } from "#lib/clock";

/** How long ago a profile was last confirmed or changed by its own people. */
export const FRESHNESS_BANDS = ["quarter", "halfYear", "year", "longer", "never"] as const;
export type FreshnessBand = (typeof FRESHNESS_BANDS)[number];
export type FreshnessRow = { band: FreshnessBand; n: number };

/** Days up to which a profile is in a band. */
export const BAND_DAYS = { quarter: 90, halfYear: 180, year: 365 } as const satisfies Partial<Record<FreshnessBand, number>>;

/** When somebody at an organisation last said that a part of its profile is right. What the portal itself wrote confirms nothing. */
const lastConfirmed = ({ db }: Context) =>
  db
    .select({ organisationId: sectionConfirmations.organisationId, at: max(sectionConfirmations.confirmedAt).as("at") })
    .from(sectionConfirmations)
    .where(isNotNull(sectionConfirmations.confirmedBy))
    .groupBy(sectionConfirmations.organisationId)
    .as("last");

function bandOf(last: ReturnType<typeof lastConfirmed>, today: Date) {
  const since = (days: number) => sql.param(earlier(today, days * DAY), sectionConfirmations.confirmedAt);
  const bands = Object.entries(BAND_DAYS).map(([band, days]) => sql`when ${last.at} >= ${since(days)} then ${sql.raw(`'${band}'`)}`);
  return sql<FreshnessBand>`case when ${last.at} is null then 'never' ${sql.join(bands, sql` `)} else 'longer' end`;
}

/** The members by the band of their profile. */
export function readFreshness(ctx: Context, today: Date): Promise<FreshnessRow[]> {
  const last = lastConfirmed(ctx);
  return ctx.db
    .select({ band: bandOf(last, today), n: count() })
    .from(organisations)
    .leftJoin(last, eq(last.organisationId, organisations.id))
    .where(and(eq(organisations.clusterId, ctx.clusterId), isMemberOrganisation(ctx)))
    .groupBy(sql`1`);
}

/** Whether the profile of a row of `organisations` is in a band: what lists of a figure have. */
export function isInBand(ctx: Context, today: Date, band: FreshnessBand): SQL {
  const last = lastConfirmed(ctx);
  const inBand = ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .leftJoin(last, eq(last.organisationId, organisations.id))
    .where(and(eq(organisations.clusterId, ctx.clusterId), sql`${bandOf(last, today)} = ${band}`));
  return inArray(organisations.id, inBand);
}

/** Each band, those in which there is nobody too. */
export const freshnessOf = (rows: readonly FreshnessRow[]): FreshnessRow[] =>
  FRESHNESS_BANDS.map((band) => rows.find((row) => row.band === band) ?? { band, n: 0 });
