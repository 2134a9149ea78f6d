import { and, eq, inArray } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { factsOf } from "#domain/consortia/facts";
import { type FirstMeeting, firstMeetingsOf } from "#domain/consortia/first-meetings/first-meeting-reads";
import { type ConsortiumView, viewOf } from "#domain/consortia/page-view";
import { abilities, isThere } from "#domain/consortia/policy";
import { openSeatsOf } from "#domain/consortia/roles/open-seats";
import { countriesPresent, lacksForRole, roleCandidate } from "#domain/consortia/roles/role-fit";
import { type Participation, type PlaceState, placeState, type RoleLack, type SeatStatus } from "#domain/consortia/state";
import type { ActingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { Refusal } from "#domain/refusals";
import { type InvitationFacts, invitationFacts } from "./invitation-facts.ts";

/** The place of one of the reader's organisations in a consortium. */
export type ConsortiumPlace = {
  id: string;
  organisationId: string;
  name: string;
  status: SeatStatus;
  isCoordinator: boolean;
  participation: Participation;
  role: string | null;
  /** Which of its states is shown; a request that the coordinator has opened is told from one that it has not. */
  state: PlaceState;
  message: string | null;
  experience: string | null;
  /** What the coordinator wrote when it offered the seat, and when. */
  invitation: string | null;
  invitedAt: Date | null;
  reason: string | null;
  askedAt: Date;
  seenAt: Date | null;
  /** Since when its request is kept in reserve. */
  reservedAt: Date | null;
  /** Until when the request or the invitation can be answered. */
  expiresAt: Date | null;
  decidedAt: Date | null;
  /** What the coordinator proposes, while it has not answered the request. */
  firstMeeting: FirstMeeting | undefined;
  /** What it needs to know before it answers an invitation; undefined where it has none to answer. */
  invitationFacts: InvitationFacts | undefined;
  /** When its declining of the invitation takes effect, as long as it can be undone. What the coordinator answered to a request is not told before. */
  declinesAt: Date | null;
  may: Record<"withdraw" | "leave" | "answerInvitation" | "undoInvitationAnswer", true | Refusal>;
};
export type Membership = {
  consortium: ConsortiumView;
  places: ConsortiumPlace[];
  /** The reader's organisations that may ask now; where there is none, why. */
  askable: ActingFor[];
  why: Refusal | undefined;
  /** The one that asks; undefined where the reader has to say which. */
  asking: Asking | undefined;
};
/** What the form of a request is filled in with, from the profile of the organisation that asks. */
export type Asking = {
  organisation: ActingFor;
  /** Why it does not fit a role, by the role's id; nothing where it does. */
  lacks: Record<string, RoleLack[]>;
  /** The first role with an open seat that it fits. */
  roleId: string | undefined;
  /** What it offers, in its own words and in the reader's language where it says so in that. */
  offers: string;
  capabilities: CapabilityTerm[];
};

/** The reader's own places in a consortium; undefined when it is not there for them. `as`: the id of the organisation that asks, where it could be several. */
export async function membershipOf(ctx: Context, slug: string, as?: string): Promise<Membership | undefined> {
  const facts = await factsOf(ctx, { slug });
  const consortium = facts && isThere(ctx.actor, facts) ? await viewOf(ctx, facts) : undefined;
  if (!facts || !consortium) return undefined;
  const own = ctx.actor.kind === "person" ? ctx.actor.organisations : [];
  const ids = own.map(({ organisationId }) => organisationId);
  const seats = ids.length === 0 ? [] : await seatsOf(ctx, facts.id, ids);
  const meetings = await firstMeetingsOf(
    ctx,
    seats.flatMap(({ id, status }) => (status === "asked" ? [id] : [])),
  );
  const mayOf = (organisationId: string) => abilities(ctx.actor, facts, ctx.now, organisationId);
  const invited = seats.filter(({ status }) => status === "invited").map(({ organisationId }) => organisationId);
  const known = new Map(await Promise.all(invited.map(async (id) => [id, await invitationFacts(ctx, consortium, id)] as const)));
  const places = seats.map(({ role, roleTitle, answerAt, ...seat }): ConsortiumPlace => {
    const { withdraw, leave, answerInvitation, undoInvitationAnswer } = mayOf(seat.organisationId);
    const name = own.find(({ organisationId }) => organisationId === seat.organisationId)?.name ?? "";
    const may = { withdraw, leave, answerInvitation, undoInvitationAnswer };
    const declinesAt = seat.status === "invited" ? answerAt : null;
    const told = {
      name,
      role: roleTitle,
      firstMeeting: meetings.get(seat.id),
      declinesAt,
      may,
      invitationFacts: known.get(seat.organisationId),
    };
    return { ...seat, ...told, state: placeState(seat), isCoordinator: role === "coordinator" };
  });
  const askable = own.filter(({ organisationId }) => mayOf(organisationId).ask === true);
  const { ask } = consortium.may;
  const chosen = askable.length === 1 ? askable[0] : askable.find(({ organisationId }) => organisationId === as);
  const asking = chosen && (await askingAs(ctx, chosen, consortium));
  return { consortium, places, askable, asking, why: askable.length > 0 || ask === true ? undefined : ask };
}

/** Why an organisation does not fit each role, with what it states itself, and what it offers. */
async function askingAs(ctx: Context, organisation: ActingFor, { roles, partners }: ConsortiumView): Promise<Asking | undefined> {
  const { sectors, kind, country, region, capabilities, offers } = organisations;
  const [row] = await ctx.db
    .select({ sectors, kind, country, region, capabilities, offers })
    .from(organisations)
    .where(eq(organisations.id, organisation.organisationId));
  if (!row) return undefined;
  const present = countriesPresent(partners);
  const candidate = roleCandidate(row);
  const lacks = Object.fromEntries(roles.map((role) => [role.id, lacksForRole(role, candidate, present)]));
  return {
    organisation,
    lacks,
    roleId: roles.find((role) => openSeatsOf(role) > 0 && lacks[role.id]?.length === 0)?.id,
    capabilities: [...candidate.capabilities],
    offers: inLanguage(row.offers, ctx.locale)?.text ?? "",
  };
}

const seatsOf = (ctx: Context, consortiumId: string, organisationIds: string[]) =>
  ctx.db
    .select({
      id: consortiumMembers.id,
      organisationId: consortiumMembers.organisationId,
      status: consortiumMembers.status,
      role: consortiumMembers.role,
      participation: consortiumMembers.participation,
      roleTitle: rolesSought.title,
      message: consortiumMembers.message,
      experience: consortiumMembers.experience,
      invitation: consortiumMembers.invitation,
      invitedAt: consortiumMembers.invitedAt,
      seenAt: consortiumMembers.seenAt,
      reservedAt: consortiumMembers.reservedAt,
      expiresAt: consortiumMembers.expiresAt,
      answerAt: consortiumMembers.answerAt,
      reason: consortiumMembers.reason,
      askedAt: consortiumMembers.askedAt,
      decidedAt: consortiumMembers.decidedAt,
    })
    .from(consortiumMembers)
    .leftJoin(rolesSought, eq(rolesSought.id, consortiumMembers.roleSoughtId))
    .where(and(eq(consortiumMembers.consortiumId, consortiumId), inArray(consortiumMembers.organisationId, organisationIds)))
    .orderBy(consortiumMembers.askedAt, consortiumMembers.id);
