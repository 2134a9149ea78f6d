import { type Actor, actingFor, isStaff, isStaffAdmin } from "../kernel/actor.ts";
import { emailKey, fold } from "../kernel/fold.ts";
import type { Refusal } from "../kernel/outcome.ts";
import { type ApplicationStatus, type ApplicationStep, canTake, DECIDED_STATUSES } from "../membership/state.ts";

export const ABILITIES = ["read", "note", "take", "assign", "release", "approve", "askForChanges", "refuse", "undo"] as const;
export type Ability = (typeof ABILITIES)[number];
type May = true | Refusal;

/** What the rules need to know of an application. */
export type ApplicationFacts = {
  status: ApplicationStatus;
  assignedTo: string | null;
  emailKey: string;
  organisationKey: string;
  organisationId: string | null;
};

/** The application is the actor's own, or of an organisation that they act for. */
const isOwn = (actor: Actor, facts: ApplicationFacts) =>
  actor.kind === "person" &&
  (emailKey(actor.email) === facts.emailKey ||
    actor.organisations.some(({ name }) => fold(name) === facts.organisationKey) ||
    (facts.organisationId !== null && actingFor(actor, facts.organisationId) !== undefined));

const closed = (status: ApplicationStatus): Refusal =>
  DECIDED_STATUSES.includes(status)
    ? "application.already_decided"
    : status === "changesAsked"
      ? "application.applicants_turn"
      : "application.not_open";

/** What the actor may do with an application, or why not: read by the verbs and by the buttons. */
export function abilities(actor: Actor, facts: ApplicationFacts): Record<Ability, May> {
  if (!isStaff(actor)) return Object.fromEntries(ABILITIES.map((ability) => [ability, "forbidden"])) as Record<Ability, May>;
  const mine = facts.assignedTo === actor.personId;
  const admin = isStaffAdmin(actor);
  const open = (step: ApplicationStep): May => canTake(step, facts.status) || closed(facts.status);
  const neutral = (may: May): May => (isOwn(actor, facts) ? "own_organisation" : may);
  const responsible: May = admin || mine || (facts.assignedTo ? "application.not_yours" : "application.take_first");
  const decide = (step: ApplicationStep): May => neutral(open(step) === true ? responsible : open(step));
  return {
    read: true,
    note: neutral(true),
    take: neutral(open("take") === true ? facts.assignedTo === null || "application.taken" : open("take")),
    assign: admin ? open("take") : "forbidden",
    release: open("take") === true ? (facts.assignedTo === null ? "application.not_open" : responsible) : open("take"),
    approve: decide("approve"),
    askForChanges: decide("askForChanges"),
    refuse: decide("refuse"),
    undo: neutral(["approved", "refused", "changesAsked"].includes(facts.status) ? responsible : "application.undo_too_late"),
  };
}
