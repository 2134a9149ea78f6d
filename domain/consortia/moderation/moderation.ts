import { and, eq, exists, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { hidings, organisations } from "#db/schema/organisations";
import { alias } from "#dialect";
import { CONSORTIUM_CARD, type ConsortiumCard, cardsOf } from "#domain/consortia/cards";
import { coordinating, coordinatorSeats, hidingInForce } from "#domain/consortia/facts";
import { type CoordinationOffer, mayAskForOffice, moderation } from "#domain/consortia/policy";
import type { PublicationPoint } from "#domain/consortia/publication/publication-points";
import { publicationPointsOf } from "#domain/consortia/publication/publication-reads";
import { type Publication, publicationOf } from "#domain/consortia/publication/state";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "#domain/kernel/pagination";
import { isEmailed } from "#domain/organisations/email-organisation";
import { HIDING } from "#domain/organisations/moderation/hiding-words";
import type { Hiding } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { type ConsortiumChange, changesSinceReview } from "./changes-since-review.ts";
import {
  CONSORTIUM_REASON_WHERE,
  CONSORTIUM_VIEW_WHERE,
  consortiaOrder,
  consortiumLook,
  ofConsortiumLook,
  uncoordinated,
} from "./consortium-views.ts";
import { reviewedTextsOf } from "./reviewed-texts.ts";
import {
  CONSORTIUM_REASONS,
  CONSORTIUM_VIEWS,
  type ConsortiumLook,
  type ConsortiumReason,
  type ConsortiumView,
  type ReviewedText,
} from "./state.ts";

export type ModeratedConsortium = ConsortiumCard & {
  /** Why it is to be reviewed, the most pressing first. */
  reasons: ConsortiumReason[];
  /** Its text now, where it is to be reviewed. */
  text: ReviewedText | undefined;
  /** What changed since staff reviewed it; nothing where they never did. */
  changes: ConsortiumChange[];
  /** The last review. `by`: who did it; null for one whose data were deleted. */
  look: { id: string; how: ConsortiumLook; by: string | null; at: Date } | undefined;
  updatedAt: Date;
  version: number;
  publication: Publication;
  /** What the office asked to correct before it is published. */
  correction: string | null;
  /** What the portal finds of its text, while it waits to be checked. */
  points: PublicationPoint[];
  hidden: Hiding | undefined;
  /** Undefined for one that a source describes. */
  coordinator: string | undefined;
  /** Whether a decision is emailed to anybody who acts for the coordinator. */
  isEmailed: boolean;
  /** The partner that is asked to coordinate, where nobody can act for the coordinator. `person`: the administrator who asked for the office; undefined where the coordinator did, or whose data were deleted. */
  asked: (CoordinationOffer & { organisation: string; person: string | undefined }) | undefined;
  may: Record<"keep" | "hide" | "show" | "publish" | "return", true | Refusal> & {
    /** Whether this reader may ask a partner to coordinate; undefined where the coordinator does. */
    handOver: true | Refusal | undefined;
  };
};
export type ConsortiumModeration = Page<ModeratedConsortium> & { counts: Record<ConsortiumView, number> };

const askedSeats = alias(consortiumMembers, "asked_seats");
const askedPartners = alias(organisations, "asked_partners");
const reviewers = alias(people, "reviewers");
const isAsked = and(eq(askedSeats.consortiumId, consortia.id), eq(askedSeats.status, "joined"), isNotNull(askedSeats.offeredAt));

const flag = (condition: SQL | undefined) => sql<number>`case when ${condition ?? sql`1 = 1`} then 1 else 0 end`;
const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** Consortia for staff, with what there is to review, and how many each list has; undefined for others. */
export async function moderatedConsortia(
  ctx: Context,
  query: { view: ConsortiumView; page: number },
): Promise<ConsortiumModeration | undefined> {
  if (!isStaff(ctx.actor)) return undefined;
  const own = eq(consortia.clusterId, ctx.clusterId);
  const [counts] = await ctx.db
    .select(each(CONSORTIUM_VIEWS, (view) => sql<number>`coalesce(cast(sum(${flag(CONSORTIUM_VIEW_WHERE[view])}) as integer), 0)`))
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(consortiumLook, ofConsortiumLook)
    .leftJoin(coordinatorSeats, coordinating)
    .leftJoin(organisations, eq(organisations.id, coordinatorSeats.organisationId))
    .where(own);
  if (!counts) return undefined;
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
      flags: each(CONSORTIUM_REASONS, (reason) => flag(CONSORTIUM_REASON_WHERE[reason])),
      look: { id: consortiumLook.id, how: consortiumLook.how, at: consortiumLook.lookedAt, reviewed: consortiumLook.reviewed },
      lookedBy: { firstName: reviewers.firstName, lastName: reviewers.lastName },
      coordinator: organisations.name,
      isEmailed: isEmailed(ctx),
      asked: { organisation: askedPartners.name, at: askedSeats.offeredAt, officeOfferBy: askedSeats.officeOfferBy },
      askedBy: { firstName: people.firstName, lastName: people.lastName },
      isUncoordinated: sql`${uncoordinated}`.mapWith(Boolean),
      isOwn: sql`${seatOfReader(ctx)}`.mapWith(Boolean),
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(consortiumLook, ofConsortiumLook)
    .leftJoin(reviewers, eq(reviewers.id, consortiumLook.lookedBy))
    .leftJoin(coordinatorSeats, coordinating)
    .leftJoin(organisations, eq(organisations.id, coordinatorSeats.organisationId))
    .leftJoin(askedSeats, isAsked)
    .leftJoin(askedPartners, eq(askedPartners.id, askedSeats.organisationId))
    .leftJoin(people, eq(people.id, askedSeats.officeOfferBy))
    .where(and(own, CONSORTIUM_VIEW_WHERE[query.view]))
    .orderBy(...consortiaOrder(query.view))
    .limit(PAGE_SIZE)
    .offset(offsetOf(page.page));
  const cards = await cardsOf(ctx, rows);
  const idsOf = (isWanted: (row: (typeof rows)[number]) => boolean) => rows.filter(isWanted).map(({ id }) => id);
  const points = await publicationPointsOf(
    ctx,
    idsOf(({ flags }) => flags.waiting === 1),
  );
  const texts = await reviewedTextsOf(
    ctx,
    idsOf(({ flags }) => Object.values(flags).includes(1)),
  );
  return {
    ...page,
    counts,
    rows: cards
      .map(({ publishedAt, checkAskedAt, ...card }) => ({
        ...card,
        publication: publicationOf({ publishedAt, checkAskedAt, correction: card.correction }),
      }))
      .map(({ publication, hidden, coordinator, asked, askedBy, isUncoordinated, isOwn, flags, look, lookedBy, ...card }) => ({
        ...card,
        reasons: CONSORTIUM_REASONS.filter((reason) => flags[reason] === 1),
        text: texts.get(card.id),
        changes: changesOf(look?.reviewed, texts.get(card.id)),
        look: look?.id
          ? { id: look.id, how: look.how, at: look.at, by: lookedBy ? `${lookedBy.firstName} ${lookedBy.lastName}` : null }
          : undefined,
        publication,
        points: points.get(card.id) ?? [],
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

const changesOf = (before: ReviewedText | undefined, now: ReviewedText | undefined) =>
  before && now ? changesSinceReview(before, now) : [];

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
