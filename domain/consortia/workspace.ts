import { asc, eq } from "drizzle-orm";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";
import type { Localised } from "../kernel/state.ts";
import type { OrganisationStatus, Sector } from "../organisations/state.ts";
import { viewerOf } from "../organisations/visibility/viewer-of.ts";
import { readablePart } from "../organisations/visibility/visibility.ts";
import type { Refusal } from "../refusals.ts";
import { eligibilitySetting } from "./answered-calls.ts";
import { type CostFacts, costsOf } from "./budget/budget-reads.ts";
import { localOf } from "./closing.ts";
import { type Eligibility, eligibilityOf, type JoiningEffect } from "./eligibility/eligibility-of.ts";
import { type Gap, gapOf } from "./eligibility/gap.ts";
import { withOwners } from "./eligibility/owner-facts.ts";
import { factsFor, withBeneficiary } from "./eligibility/seat-facts.ts";
import type { SupposedSeat, WhatIfAsked } from "./eligibility/what-if-asked.ts";
import { factsOf } from "./facts.ts";
import { type ConsortiumView, viewOf } from "./page-view.ts";
import { abilities, type CoordinationOffer, coordinationOffer, isInside, lacksCoordinator, seesRequests } from "./policy.ts";
import type { PublicationPoint } from "./publication/publication-points.ts";
import { publicationPointsOf } from "./publication/publication-reads.ts";
import { type OpenSeats, openSeats, rolesWithFreeSeat } from "./roles/open-seats.ts";
import type { SoughtRole } from "./roles/role-columns.ts";
import { countriesPresent, lacksForRole, onlyHolders, roleCandidate } from "./roles/role-fit.ts";
import type { ConsortiumRole, Participation, RoleLack, SeatAnswer } from "./state.ts";

export type JoinRequest = {
  id: string;
  organisation: string;
  slug: string;
  sectors: Sector[];
  town: string | null;
  country: string | null;
  status: OrganisationStatus;
  /** It has a page that members can open. */
  hasPage: boolean;
  /** The role that it asks for, with what became of its seats. */
  role: (SoughtRole & OpenSeats) | undefined;
  /** Why it does not fit that role; nothing where it does. */
  lacks: RoleLack[];
  /** Whether it can be taken in now: it is active, and its role has a seat that is neither taken nor promised. */
  mayJoin: true | Refusal;
  message: string | null;
  experience: string | null;
  askedAt: Date;
  /** When somebody of the coordinator opened it. */
  seenAt: Date | null;
  /** Since when it is kept in reserve. */
  reservedAt: Date | null;
  /** Until when it can be answered. */
  expiresAt: Date | null;
  /** What was answered, as long as that can be undone, when it takes effect, and what the organisation will read. */
  held: { answer: SeatAnswer; at: Date; reason: string | null } | undefined;
  /** What accepting it now would change of the eligibility; undefined where it cannot be accepted, or no conditions were chosen. */
  effect: JoiningEffect | undefined;
};
export type WorkspacePartner = {
  id: string;
  name: string;
  slug: string;
  status: OrganisationStatus;
  role: ConsortiumRole;
  roleId: string | null;
  participation: Participation;
  /** Of an affiliated entity, the organisation of the beneficiary to which it belongs. */
  affiliatedTo: string | null;
  /** What its role is called. */
  seat: string | null;
  since: Date | null;
  organisationId: string;
  /** Since when it is asked to coordinate, and by whom. */
  offer: CoordinationOffer | undefined;
};
/** `askedAt`: since when it waits to be checked. `correction`: what the cluster's office asked to correct. `points`: what the portal finds of its text. */
export type Unpublished = { askedAt: Date | null; correction: string | null; points: PublicationPoint[] };
export type Workspace = ConsortiumView & {
  version: number;
  /** Why it ended, as the coordinator wrote it. */
  endReason: string | null;
  /** Why nobody else reads it yet; undefined once it is published. */
  unpublished: Unpublished | undefined;
  /** As written, for the form that changes it. */
  aims: Localised;
  /** What the clocks of its zone show when it closes. */
  closesAtLocal: string | undefined;
  everyone: WorkspacePartner[];
  /** Nobody can act for the coordinator, so that the cluster's office may ask a partner to coordinate. */
  lacksCoordinator: boolean;
  /** For the coordinator's people; undefined for the other partners. */
  requests: JoinRequest[] | undefined;
  /** Undefined where no conditions were chosen. */
  eligibility: Eligibility | undefined;
  /** Undefined where every rule that must be met is met and every seat of a role that is needed has a partner. */
  gap: Gap | undefined;
  /** Who holds the only taken seat of a role that is needed, and who is in reserve for it. */
  onlyHolders: { partner: string; role: string; reserves: string[] }[];
};

/**
 * What only the partners and staff administrators see. Undefined for all others, as for one that is not there. Whoever sees the requests can also ask what
 * the rules would say if some left or joined.
 */
export async function workspaceOf(ctx: Context, slug: string, asked?: WhatIfAsked): Promise<Workspace | undefined> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || abilities(ctx.actor, facts, ctx.now).enter !== true) return undefined;
  const view = await viewOf(ctx, facts);
  if (!view) return undefined;
  const rows = await ctx.db
    .select({
      id: consortiumMembers.id,
      status: consortiumMembers.status,
      message: consortiumMembers.message,
      experience: consortiumMembers.experience,
      seenAt: consortiumMembers.seenAt,
      reservedAt: consortiumMembers.reservedAt,
      expiresAt: consortiumMembers.expiresAt,
      answer: consortiumMembers.answer,
      answerAt: consortiumMembers.answerAt,
      reason: consortiumMembers.reason,
      askedAt: consortiumMembers.askedAt,
      since: consortiumMembers.decidedAt,
      role: consortiumMembers.role,
      participation: consortiumMembers.participation,
      affiliatedSeatId: consortiumMembers.affiliatedSeatId,
      organisation: organisations.name,
      slug: organisations.slug,
      organisationStatus: organisations.status,
      sectors: organisations.sectors,
      organisationId: organisations.id,
      visibility: organisations.visibility,
      town: organisations.town,
      country: organisations.country,
      kind: organisations.kind,
      pic: organisations.pic,
      nuts: organisations.nuts,
      people: organisations.people,
      capabilities: organisations.capabilities,
      region: organisations.region,
      roleId: consortiumMembers.roleSoughtId,
      roleTitle: rolesSought.title,
      listed: listings.organisationId,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .leftJoin(rolesSought, eq(rolesSought.id, consortiumMembers.roleSoughtId))
    .leftJoin(listings, eq(listings.organisationId, organisations.id))
    .where(eq(consortiumMembers.consortiumId, facts.id))
    .orderBy(asc(consortiumMembers.askedAt), asc(consortiumMembers.id));
  const seats = withBeneficiary(rows);
  const [written] = await ctx.db
    .select({
      aim: consortia.aim,
      endReason: consortia.endReason,
      checkAskedAt: consortia.checkAskedAt,
      correction: consortia.correction,
    })
    .from(consortia)
    .where(eq(consortia.id, facts.id));
  const viewer = await viewerOf(ctx);
  const live = seats.filter(({ status }) => status === "joined" || status === "asked" || status === "invited");
  const owned = view.rulePack ? await withOwners(ctx, viewer, live, ({ organisation }) => organisation) : live;
  const spending =
    view.rulePack && isInside(ctx.actor, facts)
      ? await costsOf(
          ctx,
          live.map(({ id }) => id),
        )
      : new Map();
  const joined = owned.filter(({ status }) => status === "joined").map((seat) => ({ ...seat, spending: spending.get(seat.id) }));
  const asks = owned.filter(({ status }) => status === "asked");
  const shown = asks.map(({ visibility, town, country, region, kind, sectors, capabilities, ...seat }) => ({
    ...seat,
    ...readablePart(viewer, { id: seat.organisationId, visibility }, { town, country, region, kind, sectors, capabilities }),
  }));
  const eligibilitySeat = ({ organisation, role, ...seat }: (typeof owned)[number] & { spending?: CostFacts }): SupposedSeat => ({
    ...seat,
    name: organisation,
    isCoordinator: role === "coordinator",
  });
  const seen = seesRequests(ctx.actor, facts);
  const free = rolesWithFreeSeat(facts);
  const setting = eligibilitySetting(view.call, ctx.now);
  const eligibility = view.rulePack
    ? await eligibilityOf(ctx, viewer, {
        rulePack: view.rulePack,
        roles: view.roles,
        seats: joined.map(eligibilitySeat),
        requests: seen ? asks.map(eligibilitySeat) : [],
        setting,
        asked: seen ? asked : undefined,
      })
    : undefined;
  const partners = joined.map((seat) => factsFor(viewer, eligibilitySeat(seat)));
  const lacking = {
    rules: eligibility?.rules ?? [],
    roles: view.status === "open" ? view.roles : [],
    partners,
    places: seen ? facts.seats : facts.seats.filter(({ status }) => status === "joined"),
    promised: seen
      ? owned
          .filter(({ status, answer }) => status === "invited" || (status === "asked" && answer === "accept"))
          .map((seat) => factsFor(viewer, eligibilitySeat(seat)))
      : [],
    asking: seen ? asks.map(({ organisationId: id }) => ({ id })) : [],
  };
  return {
    ...view,
    version: facts.version,
    endReason: written?.endReason ?? null,
    unpublished:
      view.publication === "published"
        ? undefined
        : {
            askedAt: written?.checkAskedAt ?? null,
            correction: written?.correction ?? null,
            points: (await publicationPointsOf(ctx, [facts.id])).get(facts.id) ?? [],
          },
    aims: written?.aim ?? {},
    closesAtLocal: facts.closesAt && facts.zone ? localOf(facts.closesAt, facts.zone) : undefined,
    everyone: joined.map((seat) => ({
      id: seat.id,
      name: seat.organisation,
      slug: seat.slug,
      status: seat.organisationStatus,
      role: seat.role,
      participation: seat.participation,
      affiliatedTo: seat.affiliatedTo,
      roleId: seat.roleId,
      seat: seat.roleTitle,
      since: seat.since,
      organisationId: seat.organisationId,
      offer: coordinationOffer(
        facts,
        facts.seats.find(({ id }) => id === seat.id),
      ),
    })),
    lacksCoordinator: lacksCoordinator(facts),
    requests: seen
      ? shown.map(({ id, organisation, slug, sectors, town, country, message, askedAt, ...seat }) => {
          const sought = view.roles.find((one) => one.id === seat.roleId);
          const role = sought && { ...sought, ...openSeats(sought, facts.seats) };
          const may = mayJoin(seat, free);
          return {
            ...{ id, organisation, slug, sectors, town, country, message, askedAt, role },
            ...{ experience: seat.experience, seenAt: seat.seenAt, reservedAt: seat.reservedAt, expiresAt: seat.expiresAt },
            status: seat.organisationStatus,
            hasPage: seat.listed !== null,
            lacks: role ? lacksForRole(role, roleCandidate({ ...seat, sectors, country }), countriesPresent(partners)) : [],
            mayJoin: may,
            held: seat.answer && seat.answerAt ? { answer: seat.answer, at: seat.answerAt, reason: seat.reason } : undefined,
            effect: may === true && !seat.answer ? eligibility?.effects[seat.organisationId] : undefined,
          };
        })
      : undefined,
    eligibility,
    gap: await gapOf(ctx, viewer, lacking, setting),
    onlyHolders: onlyHolders(view.roles, joined).map(({ partner, role }) => ({
      ...{ partner: partner.organisation, role: role.title },
      reserves: seen
        ? asks.flatMap(({ reservedAt, roleId, organisation }) => (reservedAt && roleId === role.id ? [organisation] : []))
        : [],
    })),
  };
}

function mayJoin(
  { organisationStatus, roleId }: { organisationStatus: OrganisationStatus; roleId: string | null },
  free: ReadonlySet<string>,
) {
  if (organisationStatus !== "active") return "consortium.partner_not_active";
  return (roleId !== null && free.has(roleId)) || "consortium.role_full";
}
