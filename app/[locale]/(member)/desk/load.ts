import { colleaguesOf } from "#domain/access/people/people-reads";
import { callsFor } from "#domain/calls/calls-for";
import { consortiaLacking } from "#domain/consortia/lacking";
import { ownConsortia } from "#domain/consortia/reads";
import { roleCandidate } from "#domain/consortia/roles/role-fit";
import type { WaitingConsortium } from "#domain/consortia/waiting/state";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import type { ActingFor, Person } from "#domain/kernel/actor";
import type { SectionFreshness } from "#domain/organisations/confirmations/section-freshness";
import { sectionsOf } from "#domain/organisations/confirmations/section-reads";
import { followedOrganisations } from "#domain/organisations/follows/follow-reads";
import { joinRequestsOf } from "#domain/organisations/joining/join-requests";
import { logoOf } from "#domain/organisations/logo/logos";
import { countWaitingMessages } from "#domain/organisations/messages/message-reads";
import { doubtsAboutSize } from "#domain/organisations/ownership/ownership-reads";
import type { StatementDoubt } from "#domain/organisations/ownership/statement-doubts";
import { type Completeness, completeness } from "#domain/organisations/profile/completeness";
import { type OwnProfile, ownProfile } from "#domain/organisations/reads";
import { savedSearchesOf } from "#domain/organisations/searches/search-reads";
import { successionOf } from "#domain/organisations/succession/succession-reads";
import { type Workplace, workplacesOf } from "#domain/organisations/workplaces/workplace-reads";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";
import { deskOffers } from "./desk-state.ts";
import { type Todo, todosOf } from "./todos.ts";

export type DeskFacts = {
  own: OwnProfile;
  progress: Completeness;
  people: number;
  seats: Awaited<ReturnType<typeof ownConsortia>>;
  joining: Awaited<ReturnType<typeof joinRequestsOf>>;
  succession: Awaited<ReturnType<typeof successionOf>>;
  /** What consortia want of the reader or of the organisation. */
  waiting: WaitingConsortium[];
  waitingMessages: number;
  logo: boolean;
  /** When each section of the profile was last confirmed. */
  sections: SectionFreshness[];
  /** Why its statement of size may not be right. */
  doubts: StatementDoubt[];
};
/** Consortia that the overview names of those that lack what the organisation does, and calls that want it. */
const MAX_LACKING = 3;
const MAX_CALLS = 3;
export type Desk = DeskFacts & {
  acting: ActingFor;
  todos: Todo[];
  now: Date;
  lacking: Awaited<ReturnType<typeof consortiaLacking>>;
  calls: Awaited<ReturnType<typeof callsFor>>;
  /** What the reader can do for the organisation. */
  offers: ReturnType<typeof deskOffers>;
};
export type Saved = Awaited<ReturnType<typeof savedSearchesOf>>;
export type Followed = Awaited<ReturnType<typeof followedOrganisations>>;
export type Loaded = {
  person: Person;
  desk: Desk | undefined;
  several: readonly ActingFor[];
  followed: Followed;
  searches: Saved;
  waitingMessages: number;
  /** Where somebody may work who acts for no organisation. */
  workplaces: Workplace[];
};

/** The member's first page. `desk` is missing for a person who acts for no organisation, or not for the one asked for. */
export async function load(asked: string | undefined): Promise<Loaded> {
  const person = await signedIn();
  const acting = actingHere(person, asked);
  const several = person.organisations.length > 1 ? person.organisations : [];
  const ctx = await requestContext();
  const [own, followed, searches, waitingMessages] = await Promise.all([
    acting && ownProfile(ctx, acting.organisationId),
    followedOrganisations(ctx),
    savedSearchesOf(ctx),
    countWaitingMessages(ctx),
  ]);
  const ofPerson = { person, several, followed, searches, waitingMessages };
  if (!acting || !own) return { ...ofPerson, desk: undefined, workplaces: await workplacesOf(ctx) };
  const candidate = roleCandidate(own.profile);
  const [people, consortia, waiting, joining, succession, logo, sections, doubts, lacking, calls] = await Promise.all([
    colleaguesOf(ctx, own.id),
    ownConsortia(ctx),
    waitingFor(ctx, { organisationId: own.id }),
    joinRequestsOf(ctx, own.id),
    successionOf(ctx, own.id),
    logoOf(ctx, own.id),
    sectionsOf(ctx, own.id, own.profile, own.createdAt),
    doubtsAboutSize(ctx, { id: own.id, people: own.profile.people }),
    consortiaLacking(ctx, { id: own.id, ...candidate, limit: MAX_LACKING }),
    callsFor(ctx, candidate, MAX_CALLS),
  ]);
  const facts: DeskFacts = {
    own,
    progress: completeness(own.profile, ctx.locale),
    people: (people?.colleagues.length ?? 0) + (people?.waiting.length ?? 0),
    logo: logo !== undefined,
    joining,
    succession,
    waiting,
    sections,
    doubts,
    waitingMessages,
    seats: consortia.filter(({ organisationId }) => organisationId === own.id),
  };
  return {
    ...ofPerson,
    workplaces: [],
    desk: {
      ...{ ...facts, acting, lacking, calls, now: ctx.now, offers: deskOffers(person, own) },
      todos: todosOf(person, facts, paths(ctx.locale), ctx.now),
    },
  };
}
