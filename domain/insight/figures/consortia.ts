import { and, count, countDistinct, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { hasNotEnded } from "#domain/consortia/facts";
import type { Context } from "#domain/kernel/context";
import { isMemberOrganisation } from "#domain/organisations/members";

/** looking: others may ask to join. closed: its closing date has passed, or it never sought partners here. formed: its coordinator has closed it. ended: its coordinator has ended it. */
export const CONSORTIUM_STATES = ["looking", "closed", "formed", "ended"] as const;
export type ConsortiumState = (typeof CONSORTIUM_STATES)[number];
export type ConsortiumRow = { state: ConsortiumState; n: number; partners: number };

/** The consortia that were published by state, with the partners that have joined them: an organisation in two of them counts twice. */
export function readConsortia({ db, clusterId, now }: Context): Promise<ConsortiumRow[]> {
  const isLooking = sql`${consortia.closesAt} > ${sql.param(now, consortia.closesAt)}`;
  const state = sql<ConsortiumState>`case when ${consortia.status} in ('formed', 'ended') then ${consortia.status} when ${isLooking} then 'looking' else 'closed' end`;
  return db
    .select({ state, n: countDistinct(consortia.id), partners: sql`count(${consortiumMembers.id})`.mapWith(Number) })
    .from(consortia)
    .leftJoin(consortiumMembers, and(eq(consortiumMembers.consortiumId, consortia.id), eq(consortiumMembers.status, "joined")))
    .where(and(eq(consortia.clusterId, clusterId), isNotNull(consortia.publishedAt)))
    .groupBy(sql`1`);
}

/** Each state, those in which there is none too. */
export const consortiaOf = (rows: readonly ConsortiumRow[]): ConsortiumRow[] =>
  CONSORTIUM_STATES.map((state) => rows.find((row) => row.state === state) ?? { state, n: 0, partners: 0 });

/** A place that a member has in a consortium that has not ended; `consortia`, `consortiumMembers` and `organisations` are joined. */
export const isPlaceOfMember = (ctx: Context) =>
  and(eq(consortia.clusterId, ctx.clusterId), hasNotEnded, eq(consortiumMembers.status, "joined"), isMemberOrganisation(ctx));

/** Whether a row of `organisations` is a member with a place in a consortium that has not ended. */
export const isInConsortium = (ctx: Context) =>
  inArray(
    organisations.id,
    ctx.db
      .select({ id: consortiumMembers.organisationId })
      .from(consortiumMembers)
      .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
      .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
      .where(isPlaceOfMember(ctx)),
  );

/** How many members there are today, and how many of them have a place in a consortium that has not ended. */
export async function readInConsortia(ctx: Context): Promise<{ members: number; joined: number }> {
  const { db, clusterId } = ctx;
  const isMember = and(eq(organisations.clusterId, clusterId), isMemberOrganisation(ctx));
  const all = db.select({ n: count() }).from(organisations).where(isMember);
  const [found] = await db
    .select({ members: sql`(${all})`.mapWith(Number), joined: countDistinct(consortiumMembers.organisationId) })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(isPlaceOfMember(ctx));
  return found ?? { members: 0, joined: 0 };
}
