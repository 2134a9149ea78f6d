import { and, asc, eq, inArray, isNotNull, isNull, ne, type SQL } from "drizzle-orm";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { hidings, organisations } from "#db/schema/organisations";
import { consortiumResults } from "#db/schema/results";
import { alias } from "#dialect";
import type { Context } from "../kernel/context.ts";
import type { ConsortiumFacts, SeatFacts } from "./policy.ts";
import { publicationOf } from "./publication/state.ts";
import { SUBMITTED_PROPOSAL, type SubmittedProposal } from "./results/proposal-end.ts";
import type { Participation, RoleNeed } from "./state.ts";

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

/** What everyone may read, as `isPublic` of the policy says it of one. `hidingInForce` is joined. */
export const isShown = and(isNotNull(consortia.publishedAt), isNull(hidings.id));

/** What lists and counts for everyone hold, as `isListed` of the policy says it of one. `hidingInForce` is joined. */
export const listedIn = ({ clusterId }: Context) => and(eq(consortia.clusterId, clusterId), isShown, hasNotEnded);

export type KnownSeat = SeatFacts & {
  name: string;
  participation: Participation;
  affiliatedSeatId: string | null;
  roleSoughtId: string | null;
  /** Until when its request or its invitation can be answered. */
  expiresAt: Date | null;
};
type KnownRole = ConsortiumFacts["roles"][number] & { title: string; need: RoleNeed };
export type KnownConsortium = Omit<ConsortiumFacts, "seats" | "roles"> & {
  seats: readonly KnownSeat[];
  roles: readonly KnownRole[];
  id: string;
  slug: string;
  title: string;
  zone: string | null;
  version: number;
  callId: string | null;
  /** What was recorded of its proposal. */
  result: SubmittedProposal | undefined;
};

/** What the rules ask of a consortium, in three queries however large it is. */
export async function factsOf(ctx: Context, where: { id: string } | { slug: string }): Promise<KnownConsortium | undefined> {
  const [found] = await factsWhere(ctx, "id" in where ? eq(consortia.id, where.id) : eq(consortia.slug, where.slug));
  return found;
}

/** The same of all consortia that a condition holds for, in as many queries however many there are. */
export async function factsWhere(ctx: Context, where: SQL | undefined): Promise<KnownConsortium[]> {
  const found = await ctx.db
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
      correction: consortia.correction,
      hiding: hidings.id,
      result: SUBMITTED_PROPOSAL,
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(consortiumResults, eq(consortiumResults.consortiumId, consortia.id))
    .where(where);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const seats = await ctx.db
    .select({
      id: consortiumMembers.id,
      consortiumId: consortiumMembers.consortiumId,
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
      expiresAt: consortiumMembers.expiresAt,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(inArray(consortiumMembers.consortiumId, ids))
    .orderBy(asc(consortiumMembers.askedAt), asc(consortiumMembers.id));
  const roles = await ctx.db
    .select({
      id: rolesSought.id,
      consortiumId: rolesSought.consortiumId,
      title: rolesSought.title,
      need: rolesSought.need,
      seats: rolesSought.seats,
      taken: rolesSought.taken,
    })
    .from(rolesSought)
    .where(inArray(rolesSought.consortiumId, ids))
    .orderBy(rolesSought.position);
  const [seatsBy, rolesBy] = [Map.groupBy(seats, (seat) => seat.consortiumId), Map.groupBy(roles, (role) => role.consortiumId)];
  return found.map(({ hiding, publishedAt, checkAskedAt, correction, result, ...known }) => ({
    ...known,
    hidden: hiding !== null,
    publication: publicationOf({ publishedAt, checkAskedAt, correction }),
    result: result ?? undefined,
    seats: seatsBy.get(known.id) ?? [],
    roles: rolesBy.get(known.id) ?? [],
  }));
}
