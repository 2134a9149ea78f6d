import { and, asc, eq, inArray } from "drizzle-orm";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { hidings, organisations } from "#db/schema/organisations";
import { consortiumResults } from "#db/schema/results";
import { coordinating, coordinatorSeats, hasNotEnded, hidingInForce } from "#domain/consortia/facts";
import { mayCommit, READING_STATUSES } from "#domain/consortia/policy";
import type { Context } from "#domain/kernel/context";

/** One consortium by its slug, or only the places of one organisation. */
export type Asked = { slug?: string; organisationId?: string };

/**
 * The live places of the reader's organisations, those that asked first first, in one query. `inside`: they read what is for partners. `writes`: they are more
 * than a viewer of it there. `commits`: they may speak for the organisation. `result`: what
 * of the proposal was recorded.
 */
export async function waitingPlaces(ctx: Context, { slug, organisationId }: Asked) {
  const acting = (ctx.actor.kind === "person" ? ctx.actor.organisations : []).filter(
    (one) => organisationId === undefined || one.organisationId === organisationId,
  );
  if (acting.length === 0) return [];
  const rows = await ctx.db
    .select({
      memberId: consortiumMembers.id,
      organisationId: consortiumMembers.organisationId,
      role: consortiumMembers.role,
      seat: consortiumMembers.status,
      offeredAt: consortiumMembers.offeredAt,
      officeOfferBy: consortiumMembers.officeOfferBy,
      coordinatorStatus: organisations.status,
      expiresAt: consortiumMembers.expiresAt,
      id: consortia.id,
      slug: consortia.slug,
      title: consortia.title,
      status: consortia.status,
      closesAt: consortia.closesAt,
      zone: consortia.zone,
      callId: consortia.callId,
      publishedAt: consortia.publishedAt,
      checkAskedAt: consortia.checkAskedAt,
      hiding: hidings.id,
      result: { is: consortiumResults.result, submittedAt: consortiumResults.submittedAt, statedAt: consortiumResults.statedAt },
    })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .leftJoin(hidings, hidingInForce)
    .leftJoin(coordinatorSeats, coordinating)
    .leftJoin(organisations, eq(organisations.id, coordinatorSeats.organisationId))
    .leftJoin(consortiumResults, eq(consortiumResults.consortiumId, consortia.id))
    .where(
      and(
        inArray(
          consortiumMembers.organisationId,
          acting.map((one) => one.organisationId),
        ),
        inArray(consortiumMembers.status, ["joined", "asked", "invited"]),
        hasNotEnded,
        slug === undefined ? undefined : eq(consortia.slug, slug),
      ),
    )
    .orderBy(asc(consortiumMembers.askedAt), asc(consortiumMembers.id));
  return rows.flatMap(({ hiding, ...row }) => {
    const own = acting.find((one) => one.organisationId === row.organisationId);
    if (!own) return [];
    const inside = row.seat === "joined" && READING_STATUSES.includes(own.status);
    const commits = mayCommit(ctx.actor, row.organisationId) === true;
    const isReplaced = row.coordinatorStatus !== null && !READING_STATUSES.includes(row.coordinatorStatus);
    const offeredAt = row.officeOfferBy === null || isReplaced ? row.offeredAt : null;
    const hidden = hiding !== null;
    return [{ ...row, hidden, offeredAt, organisation: own.name, inside, commits, writes: inside && own.role !== "viewer" }];
  });
}
export type WaitingPlace = Awaited<ReturnType<typeof waitingPlaces>>[number];
