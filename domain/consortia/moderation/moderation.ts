import { and, desc, eq, exists, inArray, isNotNull, isNull, ne, notInArray, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { hidings, organisations } from "#db/schema/organisations";
import { alias } from "#dialect";
import { CONSORTIUM_CARD, type ConsortiumCard, cardsOf } from "#domain/consortia/cards";
import { coordinating, coordinatorSeats, hidingInForce } from "#domain/consortia/facts";
import { type CoordinationOffer, mayAskForOffice, moderation, READING_STATUSES } from "#domain/consortia/policy";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import { HIDING } from "#domain/organisations/moderation/hiding-words";
import type { Hiding } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";

/** uncoordinated: nobody can act for the coordinator. */
export const CONSORTIUM_VIEWS = ["all", "shown", "hidden", "uncoordinated"] as const;
export type ConsortiumView = (typeof CONSORTIUM_VIEWS)[number];
export type ModeratedConsortium = ConsortiumCard & {
  /** Never changed since it was founded. */
  isNew: boolean;
  updatedAt: Date;
  hidden: Hiding | undefined;
  /** Undefined for one that a source describes. */
  coordinator: string | undefined;
  /** The partner that is asked to coordinate, where nobody can act for the coordinator. `person`: the administrator who asked for the office; undefined where the coordinator did, or whose data were deleted. */
  asked: (CoordinationOffer & { organisation: string; person: string | undefined }) | undefined;
  may: Record<"hide" | "show", true | Refusal> & {
    /** Whether this reader may ask a partner to coordinate; undefined where the coordinator does. */
    handOver: true | Refusal | undefined;
  };
};
export type ConsortiumModeration = Page<ModeratedConsortium> & { counts: Record<ConsortiumView, number> };

const askedSeats = alias(consortiumMembers, "asked_seats");
const askedPartners = alias(organisations, "asked_partners");
const isAsked = and(eq(askedSeats.consortiumId, consortia.id), eq(askedSeats.status, "joined"), isNotNull(askedSeats.offeredAt));

// Without a coordinator the status is null, and this is neither true nor false.
const uncoordinated = and(ne(consortia.status, "ended"), notInArray(organisations.status, [...READING_STATUSES]));
const views = { all: undefined, shown: isNull(hidings.id), hidden: isNotNull(hidings.id), uncoordinated };

/** New and changed consortia, the latest first, for staff; undefined for others. Four queries. */
export async function moderatedConsortia(
  ctx: Context,
  query: { view: ConsortiumView; page: number },
): Promise<ConsortiumModeration | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const own = eq(consortia.clusterId, ctx.clusterId);
  const n = sql<number>`cast(count(*) as integer)`;
  const hidden = sql<number>`cast(count(${hidings.id}) as integer)`;
  const without = sql<number>`cast(count(case when ${uncoordinated} then 1 end) as integer)`;
  const [sum = { n: 0, hidden: 0, without: 0 }] = await ctx.db
    .select({ n, hidden, without })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(coordinatorSeats, coordinating)
    .leftJoin(organisations, eq(organisations.id, coordinatorSeats.organisationId))
    .where(own);
  const counts = { all: sum.n, shown: sum.n - sum.hidden, hidden: sum.hidden, uncoordinated: sum.without };
  const page = pageOf<ModeratedConsortium>([], counts[query.view], query.page);
  const rows = await ctx.db
    .select({
      ...CONSORTIUM_CARD,
      version: consortia.version,
      updatedAt: consortia.updatedAt,
      hidden: HIDING,
      coordinator: organisations.name,
      asked: { organisation: askedPartners.name, at: askedSeats.offeredAt, officeOfferBy: askedSeats.officeOfferBy },
      askedBy: { firstName: people.firstName, lastName: people.lastName },
      isUncoordinated: sql`${uncoordinated}`.mapWith(Boolean),
      isOwn: sql`${seatOfReader(ctx)}`.mapWith(Boolean),
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(coordinatorSeats, coordinating)
    .leftJoin(organisations, eq(organisations.id, coordinatorSeats.organisationId))
    .leftJoin(askedSeats, isAsked)
    .leftJoin(askedPartners, eq(askedPartners.id, askedSeats.organisationId))
    .leftJoin(people, eq(people.id, askedSeats.officeOfferBy))
    .where(and(own, views[query.view]))
    .orderBy(desc(consortia.updatedAt), desc(consortia.id))
    .limit(PAGE_SIZE)
    .offset(offsetOf(page.page));
  const cards = await cardsOf(ctx, rows);
  return {
    ...page,
    counts,
    rows: cards.map(({ version, hidden, coordinator, asked, askedBy, isUncoordinated, isOwn, ...card }) => ({
      ...card,
      isNew: version === 0,
      hidden: hidden ?? undefined,
      coordinator: coordinator ?? undefined,
      asked:
        isUncoordinated && asked?.organisation && asked.at
          ? {
              ...{ organisation: asked.organisation, at: asked.at, by: asked.officeOfferBy ? "office" : "coordinator" },
              person: askedBy ? `${askedBy.firstName} ${askedBy.lastName}` : undefined,
            }
          : undefined,
      may: {
        ...moderation(ctx.actor, { hidden: hidden !== null, isOwn }),
        handOver: isUncoordinated ? mayAskForOffice(ctx.actor, isOwn) : undefined,
      },
    })),
  };
}

/** Whether the reader works for one of the partners. */
const seatOfReader = ({ db, actor }: Context) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(consortiumMembers)
      .where(
        and(
          eq(consortiumMembers.consortiumId, consortia.id),
          eq(consortiumMembers.status, "joined"),
          inArray(
            consortiumMembers.organisationId,
            actor.kind === "person" ? actor.organisations.map(({ organisationId }) => organisationId) : [],
          ),
        ),
      ),
  );
