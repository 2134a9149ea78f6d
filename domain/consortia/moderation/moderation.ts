import { and, desc, eq, exists, inArray, isNotNull, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { hidings, organisations } from "#db/schema/organisations";
import { alias } from "#dialect";
import { CONSORTIUM_CARD, type ConsortiumCard, cardsOf } from "#domain/consortia/cards";
import { coordinating, coordinatorSeats, hasNotEnded, hidingInForce, isShown } from "#domain/consortia/facts";
import { type CoordinationOffer, mayAskForOffice, moderation, READING_STATUSES } from "#domain/consortia/policy";
import type { PublicationPoint } from "#domain/consortia/publication/publication-points";
import { publicationPointsOf } from "#domain/consortia/publication/publication-reads";
import { type Publication, publicationOf } from "#domain/consortia/publication/state";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import { HIDING } from "#domain/organisations/moderation/hiding-words";
import type { Hiding } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";

/** waiting: to be checked before others read it · uncoordinated: nobody can act for the coordinator. */
export const CONSORTIUM_VIEWS = ["waiting", "all", "shown", "hidden", "uncoordinated"] as const;
export type ConsortiumView = (typeof CONSORTIUM_VIEWS)[number];
export type ModeratedConsortium = ConsortiumCard & {
  /** Never changed since it was founded. */
  isNew: boolean;
  updatedAt: Date;
  version: number;
  publication: Publication;
  /** What the office asked to correct before it is published. */
  correction: string | null;
  /** What the portal finds of its text; nothing where a source describes it. */
  points: PublicationPoint[];
  hidden: Hiding | undefined;
  /** Undefined for one that a source describes. */
  coordinator: string | undefined;
  /** The partner that is asked to coordinate, where nobody can act for the coordinator. `person`: the administrator who asked for the office; undefined where the coordinator did, or whose data were deleted. */
  asked: (CoordinationOffer & { organisation: string; person: string | undefined }) | undefined;
  may: Record<"hide" | "show" | "publish" | "return", true | Refusal> & {
    /** Whether this reader may ask a partner to coordinate; undefined where the coordinator does. */
    handOver: true | Refusal | undefined;
  };
};
export type ConsortiumModeration = Page<ModeratedConsortium> & { counts: Record<ConsortiumView, number> };

const askedSeats = alias(consortiumMembers, "asked_seats");
const askedPartners = alias(organisations, "asked_partners");
const isAsked = and(eq(askedSeats.consortiumId, consortia.id), eq(askedSeats.status, "joined"), isNotNull(askedSeats.offeredAt));

// Without a coordinator the status is null, and this is neither true nor false.
const uncoordinated = and(hasNotEnded, notInArray(organisations.status, [...READING_STATUSES]));
const waiting = and(isNull(consortia.publishedAt), isNotNull(consortia.checkAskedAt), hasNotEnded);
const views = { waiting, all: undefined, shown: isShown, hidden: isNotNull(hidings.id), uncoordinated };

/** New and changed consortia, the latest first, for staff; undefined for others. Six queries, and six more where some answer a call. */
export async function moderatedConsortia(
  ctx: Context,
  query: { view: ConsortiumView; page: number },
): Promise<ConsortiumModeration | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const own = eq(consortia.clusterId, ctx.clusterId);
  const [sum] = await ctx.db
    .select({
      waiting: countOf(views.waiting),
      all: countOf(undefined),
      shown: countOf(views.shown),
      hidden: countOf(views.hidden),
      uncoordinated: countOf(views.uncoordinated),
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(coordinatorSeats, coordinating)
    .leftJoin(organisations, eq(organisations.id, coordinatorSeats.organisationId))
    .where(own);
  const counts = sum ?? { waiting: 0, all: 0, shown: 0, hidden: 0, uncoordinated: 0 };
  const page = pageOf<ModeratedConsortium>([], counts[query.view], query.page);
  const rows = await ctx.db
    .select({
      ...CONSORTIUM_CARD,
      version: consortia.version,
      updatedAt: consortia.updatedAt,
      publishedAt: consortia.publishedAt,
      checkAskedAt: consortia.checkAskedAt,
      correction: consortia.correction,
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
  const points = await publicationPointsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return {
    ...page,
    counts,
    rows: cards
      .map(({ publishedAt, checkAskedAt, ...card }) => ({
        ...card,
        publication: publicationOf({ publishedAt, checkAskedAt, correction: card.correction }),
      }))
      .map(({ publication, hidden, coordinator, asked, askedBy, isUncoordinated, isOwn, ...card }) => ({
        ...card,
        isNew: card.version === 0,
        publication,
        points: coordinator ? (points.get(card.id) ?? []) : [],
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
          ...moderation(ctx.actor, { status: card.status, publication, hidden: hidden !== null, isOwn }),
          handOver: isUncoordinated ? mayAskForOffice(ctx.actor, isOwn) : undefined,
        },
      })),
  };
}

/** What a consortium is called, for staff; undefined for others. */
export async function moderatedTitle(ctx: Context, slug: string): Promise<string | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const [found] = await ctx.db
    .select({ title: consortia.title })
    .from(consortia)
    .where(and(eq(consortia.clusterId, ctx.clusterId), eq(consortia.slug, slug)));
  return found?.title;
}

const countOf = (condition: SQL | undefined) =>
  sql<number>`cast(count(${condition ? sql`case when ${condition} then 1 end` : sql`*`}) as integer)`;

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
