import { and, eq } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import { consortiumResults } from "#db/schema/results";
import type { Partner } from "#domain/consortia/partners/partners";
import { openSeats } from "#domain/consortia/roles/open-seats";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import { HIDING } from "#domain/organisations/moderation/hiding-words";
import type { Hiding } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import type { Context } from "../kernel/context.ts";
import { type Source, sourcesOf } from "../organisations/reads.ts";
import { CONSORTIUM_CARD, type ConsortiumCard, cardsOf } from "./cards.ts";
import { factsOf, hidingInForce, type KnownConsortium } from "./facts.ts";
import { type Ability, abilities, coordinatorOf, organisationIn, readsPage } from "./policy.ts";
import type { Publication } from "./publication/state.ts";
import { type SpaceLink, spaceParts } from "./space-parts.ts";
import type { RulePackId, SeatStatus } from "./state.ts";

/** The place that the reader's organisation has, or could have. */
export type OwnPlace = {
  organisationId: string;
  slug: string;
  name: string;
  seat: { status: SeatStatus; isCoordinator: boolean } | undefined;
};
export type ConsortiumView = Omit<ConsortiumCard, "roles"> & {
  coordinator: Partner | undefined;
  /** Each with those who hold its seats, how many seats are promised to nobody, and until when the last that is offered can be answered. */
  roles: (SoughtRole & { who: Partner[]; free: number; offeredUntil: Date | null })[];
  sources: Source[];
  createdAt: Date;
  /** The conditions by which it is checked. */
  rulePack: RulePackId | null;
  /** When the proposal was submitted that is funded, where its coordinator shows that to everyone; null otherwise. */
  funded: { submittedAt: Date } | null;
  /** When its coordinator ended it. */
  ended: { at: Date } | undefined;
  /** Why staff hid it; only its own people and staff come to see it then. */
  hidden: Hiding | undefined;
  /** Whether others may read it yet. */
  publication: Publication;
  may: Record<Ability, true | Refusal>;
  place: OwnPlace | undefined;
  /** The pages of its workspace that this reader can open; none for those outside. */
  parts: SpaceLink[];
};

/** The result that everyone may read, joined to `consortia`. */
const shownResult = and(
  eq(consortiumResults.consortiumId, consortia.id),
  eq(consortiumResults.result, "funded"),
  eq(consortiumResults.isPublic, true),
);

/** A consortium's page as this reader may see it; undefined when it is not there for them. */
export async function consortiumBySlug(ctx: Context, slug: string): Promise<ConsortiumView | undefined> {
  const facts = await factsOf(ctx, { slug });
  return facts && readsPage(ctx.actor, facts) ? viewOf(ctx, facts) : undefined;
}

/** A consortium for a reader for whom it is there in some way, as `isThere` says; undefined in another cluster. */
export async function viewOf(ctx: Context, facts: KnownConsortium): Promise<ConsortiumView | undefined> {
  const rows = await ctx.db
    .select({
      ...CONSORTIUM_CARD,
      createdAt: consortia.createdAt,
      rulePack: consortia.rulePack,
      hidden: HIDING,
      submittedAt: consortiumResults.submittedAt,
      endedAt: consortia.endedAt,
    })
    .from(consortia)
    .leftJoin(hidings, hidingInForce)
    .leftJoin(consortiumResults, shownResult)
    .where(and(eq(consortia.id, facts.id), eq(consortia.clusterId, ctx.clusterId)));
  const [card] = await cardsOf(ctx, rows);
  if (!card) return undefined;
  const { hidden, submittedAt, endedAt, ...shown } = card;
  const acting = organisationIn(ctx.actor, facts);
  const seat = facts.seats.find(({ organisationId }) => organisationId === acting?.organisationId);
  return {
    ...shown,
    coordinator: card.partners.find(({ organisationId }) => organisationId === coordinatorOf(facts)),
    roles: card.roles.map((role) => {
      const { free, promised } = openSeats(role, facts.seats);
      const ends = promised.flatMap(({ until }) => until ?? []).toSorted((one, other) => one.getTime() - other.getTime());
      return { ...role, who: card.partners.filter(({ roleId }) => roleId === role.id), free, offeredUntil: ends.at(-1) ?? null };
    }),
    sources: await sourcesOf(ctx, card.id),
    hidden: hidden ?? undefined,
    ended: endedAt ? { at: endedAt } : undefined,
    funded: submittedAt && { submittedAt },
    publication: facts.publication,
    may: abilities(ctx.actor, facts, ctx.now),
    parts: spaceParts(ctx.actor, facts, ctx.now),
    place: acting && {
      organisationId: acting.organisationId,
      slug: acting.slug,
      name: acting.name,
      seat: seat && { status: seat.status, isCoordinator: seat.role === "coordinator" },
    },
  };
}
