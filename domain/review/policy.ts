import type { Refusal } from "#domain/refusals";
import { type ConflictFacts, conflictOf } from "#domain/review/conflicts/conflict-of";
import { type Actor, isCommittee, isStaff, isStaffAdmin } from "../kernel/actor.ts";
import { type ApplicationStatus, type ApplicationStep, canTake, DECIDED_STATUSES } from "../membership/state.ts";

export const ABILITIES = [
  "read",
  "deliberate",
  "minutes",
  "note",
  "declareConflict",
  "withdrawConflict",
  "score",
  "openVote",
  "vote",
  "closeVote",
  "reopen",
  "take",
  "assign",
  "release",
  "advance",
  "approve",
  "takeAndApprove",
  "askForChanges",
  "settlePoint",
  "refuse",
  "undo",
] as const;
export type Ability = (typeof ABILITIES)[number];
type May = true | Refusal;

/** What the rules need to know of an application. */
export type ApplicationFacts = ConflictFacts & {
  status: ApplicationStatus;
  assignedTo: string | null;
  /** The committee is voting: nobody decides meanwhile. */
  voteOpen: boolean;
  /** It has voted, or is voting. */
  voteHeld: boolean;
  /** Somebody active has the committee's role: they vote, and nobody else. */
  committeeHeld: boolean;
  /** Who stands in for them while they are away. */
  deputy?: string | null;
};

const closed = (status: ApplicationStatus): Refusal =>
  DECIDED_STATUSES.includes(status)
    ? "application.already_decided"
    : status === "changesAsked"
      ? "application.applicants_turn"
      : "application.not_open";

/** Whoever declared a conflict reads nothing of the application until they withdraw it. */
const readable = (conflict: Refusal | undefined): May => (conflict === "review.conflict_declared" ? conflict : true);
const nothing = () => Object.fromEntries(ABILITIES.map((ability) => [ability, "forbidden"])) as Record<Ability, May>;

/** Who sits on the committee and is no staff: reads and judges while it votes, decides nothing, and keeps the minutes. */
function committeeAbilities(actor: Actor, facts: ApplicationFacts): Record<Ability, May> {
  if (!facts.voteHeld) return nothing();
  const conflict = conflictOf(actor, facts);
  const neutral = (may: May): May => conflict ?? may;
  const minutes = { ...nothing(), minutes: neutral(true) };
  if (!facts.voteOpen) return minutes;
  const judge = neutral(canTake("take", facts.status) || closed(facts.status));
  const withdrawConflict: May = conflict === "review.conflict_declared" ? true : (conflict ?? "review.no_conflict");
  return {
    ...minutes,
    read: readable(conflict),
    deliberate: neutral(true),
    declareConflict: judge,
    withdrawConflict,
    score: judge,
    vote: judge,
  };
}

/** What the actor may do with an application, or why not: read by the verbs and by the buttons. */
export function abilities(actor: Actor, facts: ApplicationFacts): Record<Ability, May> {
  if (!isStaff(actor)) return isCommittee(actor) ? committeeAbilities(actor, facts) : nothing();
  const mine = facts.assignedTo === actor.personId || facts.deputy === actor.personId;
  const admin = isStaffAdmin(actor);
  const open = (step: ApplicationStep): May => canTake(step, facts.status) || closed(facts.status);
  const conflict = conflictOf(actor, facts);
  const neutral = (may: May): May => conflict ?? may;
  const responsible: May = admin || mine || (facts.assignedTo ? "application.not_yours" : "application.take_first");
  const decided = (may: May): May => (may === true && facts.voteOpen ? "vote.open" : may);
  const decide = (step: ApplicationStep): May => neutral(open(step) === true ? decided(responsible) : open(step));
  return {
    read: readable(conflict),
    deliberate: neutral(true),
    minutes: neutral(true),
    note: neutral(true),
    declareConflict: neutral(open("take")),
    withdrawConflict: conflict === "review.conflict_declared" ? open("take") : (conflict ?? "review.no_conflict"),
    score: neutral(open("take")),
    openVote: decide("approve"),
    vote: neutral(facts.voteOpen ? (facts.committeeHeld && !isCommittee(actor) ? "vote.not_committee" : open("take")) : "vote.none"),
    closeVote: neutral(facts.voteOpen ? responsible : "vote.none"),
    reopen: neutral(canTake("reopen", facts.status) || "review.not_decided"),
    take: neutral(open("take") === true ? facts.assignedTo === null || "application.taken" : open("take")),
    assign: admin ? open("take") : "forbidden",
    release: open("take") === true ? (facts.assignedTo === null ? "application.not_open" : responsible) : open("take"),
    advance: decide("approve"),
    approve: decide("approve"),
    takeAndApprove: neutral(open("approve") === true ? decided(facts.assignedTo === null || responsible) : open("approve")),
    askForChanges: decide("askForChanges"),
    settlePoint: neutral(open("take") === true ? responsible : open("take")),
    refuse: decide("refuse"),
    undo: neutral(["approved", "refused", "changesAsked"].includes(facts.status) ? responsible : "application.undo_too_late"),
  };
}
