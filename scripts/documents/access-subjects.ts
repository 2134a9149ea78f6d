import { CLUSTER_STEPS, clusterAbilities, abilities as ofPeople, PEOPLE_STEPS, STEP_UP } from "#domain/access/policy";
import { ABILITIES as CALL, STEP_UP as CALL_STEP_UP, abilities as ofCall } from "#domain/calls/policy";
import {
  ABILITIES as CONSORTIUM,
  STEP_UP as CONSORTIUM_STEP_UP,
  type ConsortiumFacts,
  abilities as ofConsortium,
} from "#domain/consortia/policy";
import { ABILITIES as IMPORT, STEP_UP as IMPORT_STEP_UP, abilities as ofImport } from "#domain/exchange/policy";
import type { ImportStatus } from "#domain/exchange/state";
import { type Actor, actingFor } from "#domain/kernel/actor";
import { ABILITIES as ORGANISATION, abilities as ofOrganisation } from "#domain/organisations/policy";
import type { Refusal } from "#domain/refusals";
import { ABILITIES as APPLICATION, type ApplicationFacts, abilities as ofApplication } from "#domain/review/policy";
import { ACTORS, OURS, SISTER, THEIRS } from "./access-actors.ts";

type Answers = Record<string, true | Refusal>;
export type Subject = {
  title: string;
  /** The state in which the table asks. */
  when: string;
  abilities: readonly string[];
  stepUp: readonly string[];
  /** Whether an ability is asked in a state of its own, as showing asks for something hidden. */
  ask: (actor: Actor, ability: string) => Answers;
};

const NOW = new Date("2026-11-25T09:00:00Z");
const reviewer = ACTORS.reviewer;

/** Steps that the committee has while it votes: asked in that state. */
const WHILE_VOTING = ["read", "deliberate", "declareRecusal", "withdrawRecusal", "score", "vote", "closeVote", "remindVoters"];

const application = (ability: string): ApplicationFacts => ({
  status: ability === "undo" ? "approved" : ability === "reopen" ? "refused" : "submitted",
  assignedTo: ability === "claim" || reviewer.kind !== "person" ? null : "assigned",
  emailKey: "applicant@example.org",
  organisationKey: "ibaialde medikal",
  organisationId: ability === "undo" ? OURS : null,
  groupOrganisations: [SISTER],
  recused: ["recused"],
  voteOpen: WHILE_VOTING.includes(ability),
  voteHeld: [...WHILE_VOTING, "minutes"].includes(ability),
  committeeHeld: false,
});

const consortium = (ability: string): ConsortiumFacts => {
  const seat = (organisationId: string, role: "coordinator" | "partner", status: "joined" | "asked" | "invited") => ({
    id: `${organisationId}-seat`,
    organisationId,
    role,
    status,
    organisationStatus: "active" as const,
    answer: ability === "undoInvitationAnswer" && status === "invited" ? ("decline" as const) : null,
    offeredAt: ["takeOver", "withdrawOffer"].includes(ability) && role === "partner" ? NOW : null,
  });
  const place =
    ability === "withdraw" ? "asked" : ability === "answerInvitation" || ability === "undoInvitationAnswer" ? "invited" : "joined";
  const asking = ability === "ask" ? [] : [seat(OURS, "partner", place)];
  const coordinates = [
    "edit",
    "close",
    "reopen",
    "end",
    "submit",
    "accept",
    "decline",
    "remove",
    "setParticipation",
    "invite",
    "handOver",
    "withdrawOffer",
  ].includes(ability);
  return {
    status: ability === "reopen" ? "formed" : "open",
    closesAt: new Date("2027-01-31T16:00:00Z"),
    hidden: ability === "show",
    publication: ability === "submit" ? "returned" : ["publish", "return"].includes(ability) ? "waiting" : "published",
    seats: coordinates
      ? [
          seat(OURS, "coordinator", "joined"),
          ...(["handOver", "withdrawOffer", "remove", "setParticipation"].includes(ability) ? [seat(THEIRS, "partner", "joined")] : []),
        ]
      : [seat(THEIRS, "coordinator", "joined"), ...asking],
    roles: [{ id: "role", seats: 3, taken: 1 }],
  };
};

/** The membership of its coordinator lapsed, and the office asks our organisation to coordinate. */
const withoutCoordinator: ConsortiumFacts = {
  ...consortium("enter"),
  seats: [
    { id: "former", organisationId: SISTER, role: "coordinator", status: "joined", organisationStatus: "lapsed" },
    {
      ...{ id: "ours", organisationId: OURS, role: "partner", status: "joined", organisationStatus: "active" },
      ...{ offeredAt: NOW, officeOfferBy: "another administrator" },
    },
  ],
};

/** The owner of a suspended organisation finds their own suspended, everybody else finds it active. */
const statusFor = (actor: Actor) => actingFor(actor, OURS)?.status ?? "active";
const organisation = (actor: Actor, ability: string) => {
  const status = ability === "show" ? ("hidden" as const) : ability === "reinstate" ? ("suspended" as const) : statusFor(actor);
  return { id: OURS, status, publishedAt: NOW, hasPeople: true };
};

const importIn = (ability: string): ImportStatus =>
  ["undo", "invite", "publish", "inviteContacts"].includes(ability) ? "done" : "checked";

/** Every policy of the domain, with a state in which each ability could be had. */
export const SUBJECTS: readonly Subject[] = [
  {
    title: "People in an organisation",
    when: "an active organisation; nobody can remove or change its last owner, who cannot leave either",
    abilities: PEOPLE_STEPS,
    stepUp: STEP_UP,
    ask: (actor) => ofPeople(actor, { organisationId: OURS, status: statusFor(actor) }),
  },
  {
    title: "People in the cluster",
    when: "another person; nobody can do this to their own account or to the last administrator. The person who proposes an administrator cannot confirm the proposal",
    abilities: CLUSTER_STEPS,
    stepUp: STEP_UP,
    ask: (actor) => clusterAbilities(actor),
  },
  {
    title: "An application",
    when: "an application in the queue that is assigned to the reviewer. To undo, it must be decided; to take it, unassigned; to withdraw a conflict of interest, one must be declared; to vote and score, a vote must be in progress; to read the minutes, the vote must be closed; to reopen, it must be refused",
    abilities: APPLICATION,
    stepUp: [],
    ask: (actor, ability) => ofApplication(actor, application(ability)),
  },
  {
    title: "An organisation",
    when: "an active organisation with a published profile. To show it again, it must be hidden; to reinstate it, suspended. While nobody acts for it, staff also edit, publish and unpublish it",
    abilities: ORGANISATION,
    stepUp: [],
    ask: (actor, ability) => ofOrganisation(actor, organisation(actor, ability)),
  },
  {
    title: "A consortium",
    when: "an open consortium with free seats. The organisation has joined, has asked to join, is invited or coordinates, as each step requires. To reopen it, it must be formed",
    abilities: CONSORTIUM,
    stepUp: CONSORTIUM_STEP_UP,
    ask: (actor, ability) => ofConsortium(actor, consortium(ability), NOW, ability === "enter" ? undefined : OURS),
  },
  {
    title: "A consortium whose coordinator’s membership is not active",
    when: "an organisation that is a partner in it, and that the cluster office asks to coordinate. An administrator who works for one of its partners cannot ask, and who asked cannot answer",
    abilities: ["enter", "handOver", "withdrawOffer", "takeOver"],
    stepUp: ["handOver"],
    ask: (actor) => ofConsortium(actor, withoutCoordinator, NOW, OURS),
  },
  {
    title: "A call",
    when: "a draft. To withdraw it, it must be published",
    abilities: CALL,
    stepUp: CALL_STEP_UP,
    ask: (actor, ability) => ofCall(actor, { status: ability === "withdraw" ? "published" : "draft" }),
  },
  {
    title: "An import of organisations or calls",
    when: "an import whose rows were checked. To undo, and to publish what it created or invite people to it, it must be finished. Only of organisations",
    abilities: IMPORT.filter((ability) => ability !== "invite"),
    stepUp: [],
    ask: (actor, ability) => ofImport(actor, { subject: "organisations", status: importIn(ability) }),
  },
  {
    title: "An import of people",
    when: "an import whose rows were checked. To undo, and to invite the people whom it listed, it must be finished",
    abilities: IMPORT.filter((ability) => ability !== "publish" && ability !== "inviteContacts"),
    stepUp: IMPORT_STEP_UP,
    ask: (actor, ability) => ofImport(actor, { subject: "people", status: importIn(ability) }),
  },
];
