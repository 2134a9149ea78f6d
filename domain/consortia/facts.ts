import { and, asc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { hidings, organisations } from "#db/schema/organisations";
import { alias } from "#dialect";
import type { Context } from "../kernel/context.ts";
import type { ConsortiumFacts, SeatFacts } from "./policy.ts";
import { publicationOf } from "./publication/state.ts";
import type { Participation } from "./state.ts";

/** The hiding that is in force, joined to `consortia`; none while it is shown. */
export const hidingInForce = and(eq(hidings.subjectKind, "consortium"), eq(hidings.subjectId, consortia.id), isNull(hidings.shownAt));

/** The seat of whoever coordinates. */
export const coordinatorSeats = alias(consortiumMembers, "coordinator_seats");
/** The same, joined to `consortia`; none for one that a source describes. */
export const coordinating = and(
  eq(coordinatorSeats.consortiumId, consortia.id),
  eq(coordinatorSeats.role, "coordinator"),
  eq(coordinatorSeats.status, "joined"),
);

/** A consortium that has not ended, as a condition; `consortia` is joined. */
export const hasNotEnded = ne(consortia.status, "ended");

/** What lists and counts for everyone hold: what was published, and is neither hidden nor ended. `hidingInForce` is joined. */
export const isListed = and(isNotNull(consortia.publishedAt), isNull(hidings.id), hasNotEnded);

export type KnownSeat = SeatFacts & {
  name: string;
  participation: Participation;
  affiliatedSeatId: string | null;
  roleSoughtId: string | null;
};
export type KnownConsortium = Omit<ConsortiumFacts, "seats"> & {
  seats: readonly KnownSeat[];
  id: string;
  slug: string;
  title: string;
  zone: string | null;
  version: number;
  callId: string | null;
};

/** What the rules ask of a consortium, in three queries however large it is. */
export async function factsOf(ctx: Context, where: { id: string } | { slug: string }): Promise<KnownConsortium | undefined> {
  const [found] = await ctx.db
    .select({
      id: consortia.id,
      slug: consortia.slug,
      title: consortia.title,
      status: consortia.status,
      closesAt: consortia.closesAt,
      zone: consortia.zone,
      version: consortia.version,
      callId: consortia.callId,
      publishedAt: consortia.publishedAt,
      checkAskedAt: consortia.checkAskedAt,
      hiding: hidings.id,
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .where("id" in where ? eq(consortia.id, where.id) : eq(consortia.slug, where.slug));
  if (!found) return undefined;
  const { hiding, publishedAt, checkAskedAt, ...known } = found;
  const seats = await ctx.db
    .select({
      id: consortiumMembers.id,
      organisationId: consortiumMembers.organisationId,
      participation: consortiumMembers.participation,
      affiliatedSeatId: consortiumMembers.affiliatedSeatId,
      roleSoughtId: consortiumMembers.roleSoughtId,
      role: consortiumMembers.role,
      status: consortiumMembers.status,
      name: organisations.name,
      organisationStatus: organisations.status,
      answer: consortiumMembers.answer,
      reservedAt: consortiumMembers.reservedAt,
      offeredAt: consortiumMembers.offeredAt,
      officeOfferBy: consortiumMembers.officeOfferBy,
      invitedAt: consortiumMembers.invitedAt,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(eq(consortiumMembers.consortiumId, found.id))
    .orderBy(asc(consortiumMembers.askedAt), asc(consortiumMembers.id));
  const roles = await ctx.db
    .select({ id: rolesSought.id, seats: rolesSought.seats, taken: rolesSought.taken })
    .from(rolesSought)
    .where(eq(rolesSought.consortiumId, found.id))
    .orderBy(rolesSought.position);
  return { ...known, hidden: hiding !== null, publication: publicationOf({ publishedAt, checkAskedAt }), seats, roles };
}
