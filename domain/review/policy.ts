import type { Refusal } from "#domain/refusals";
import { type RecusalFacts, recusalReason } from "#domain/review/recusals/recusal-reason";
import { type Actor, isCommittee, isStaff, isStaffAdmin } from "../kernel/actor.ts";
import { type ApplicationStatus, type ApplicationStep, canTake, DECIDED_STATUSES } from "../membership/state.ts";

export const ABILITIES = [
  "read",
  "deliberate",
  "minutes",
  "note",
  "declareRecusal",
  "withdrawRecusal",
  "score",
  "openVote",
  "vote",
  "closeVote",
  "remindVoters",
  "reopen",
  "claim",
  "assign",
  "release",
  "advance",
  "approve",
  "claimAndApprove",
  "askForChanges",
  "claimAndAskForChanges",
  "resolvePoint",
  "refuse",
  "claimAndRefuse",
  "undo",
] as const;
export type Ability = (typeof ABILITIES)[number];
/** The ability to take each decision and, where nobody has the application, to assign it with it. */
export const CLAIMING = { approve: "claimAndApprove", askForChanges: "claimAndAskForChanges", refuse: "claimAndRefuse" } as const;
type May = true | Refusal;

/** Whether the actor may take the list of applications along: staff, whatever the application; others learn nothing. */
export const mayExportApplications = (actor: Actor): May => isStaff(actor) || "not_found";

/** What the rules need to know of an application. */
export type ApplicationFacts = RecusalFacts & {
  status: ApplicationStatus;
  assignedTo: string | null;
  /** The committee is voting: nobody decides in the meantime. */
  voteOpen: boolean;
  /** It has voted, or is voting. */
  voteHeld: boolean;
  /** Somebody active has the committee's role: they vote, and nobody else. */
  committeeHeld: boolean;
  /** The person who started the newest closed vote, where the committee voted against. */
  lostVoteBy?: string | null;
  /** Their delegate while they are away. */
  deputy?: string | null;
  /** The data of its applicant were deleted: it is history. */
  isErased?: boolean;
  /** The applicant did not answer by the day that they were given, and still has not. */
  isApplicantLate?: boolean;
};

/** Why nothing can be done with an application that is not open, or not now. */
export function closed({ status, isApplicantLate }: Pick<ApplicationFacts, "status" | "isApplicantLate">): Refusal {
  if (DECIDED_STATUSES.includes(status)) return "application.already_decided";
  if (status === "withdrawn") return "application.withdrawn";
  if (status !== "changesAsked") return "application.not_open";
  return isApplicantLate ? "application.applicant_late" : "application.waiting_for_applicant";
}

/** Why there is no decision to undo: it was undone already, or what followed it can no longer be. */
const nothingToUndo = ({ status }: Pick<ApplicationFacts, "status">): Refusal =>
  status === "submitted" ? "application.nothing_to_undo" : "application.undo_too_late";

/** Whoever declared a conflict reads nothing of the application until they withdraw it. */
const readable = (recusal: Refusal | undefined): May => (recusal === "review.recusal_declared" ? recusal : true);
const nothing = () => Object.fromEntries(ABILITIES.map((ability) => [ability, "forbidden"])) as Record<Ability, May>;

/** Who sits on the committee and is not staff: reads and judges while it votes, decides nothing, and keeps the minutes. */
function committeeAbilities(actor: Actor, facts: ApplicationFacts): Record<Ability, May> {
  if (!facts.voteHeld) return nothing();
  const recusal = recusalReason(actor, facts);
  const neutral = (may: May): May => recusal ?? may;
  const minutes = { ...nothing(), minutes: neutral(true) };
  if (!facts.voteOpen) return minutes;
  const judge = neutral(canTake("claim", facts.status) || closed(facts));
  const withdrawRecusal: May = recusal === "review.recusal_declared" ? true : (recusal ?? "review.not_recused");
  return {
    ...minutes,
    read: readable(recusal),
    deliberate: neutral(true),
    declareRecusal: judge,
    withdrawRecusal,
    score: judge,
    vote: judge,
  };
}

/** What the actor may do with an application, or why not: read by the verbs and by the buttons. */
export function abilities(actor: Actor, facts: ApplicationFacts): Record<Ability, May> {
  if (!isStaff(actor)) return isCommittee(actor) ? committeeAbilities(actor, facts) : nothing();
  const mine = facts.assignedTo === actor.personId || facts.deputy === actor.personId;
  const admin = isStaffAdmin(actor);
  const open = (step: ApplicationStep): May => canTake(step, facts.status) || closed(facts);
  const recusal = recusalReason(actor, facts);
  const seen = (may: May): May => (recusal === "review.recusal_declared" ? recusal : may);
  const neutral = (may: May): May => recusal ?? may;
  const responsible: May = admin || mine || (facts.assignedTo ? "application.not_yours" : "application.claim_first");
  const decided = (may: May): May => (may === true && facts.voteOpen ? "vote.open" : may);
  const claimAndDecide = (step: ApplicationStep): May =>
    neutral(open(step) === true ? decided(facts.assignedTo === null || responsible) : open(step));
  const decide = (step: ApplicationStep): May => neutral(open(step) === true ? decided(responsible) : open(step));
  return {
    read: readable(recusal),
    deliberate: neutral(true),
    minutes: neutral(true),
    note: neutral(!facts.isErased || "application.data_deleted"),
    declareRecusal: neutral(open("claim")),
    withdrawRecusal: recusal === "review.recusal_declared" ? open("claim") : (recusal ?? "review.not_recused"),
    score: neutral(open("claim")),
    // Nobody may ask until the answer suits them.
    openVote: decide("approve") === true && facts.lostVoteBy === actor.personId ? "vote.lost" : decide("approve"),
    vote: neutral(facts.voteOpen ? (facts.committeeHeld && !isCommittee(actor) ? "vote.not_committee" : open("claim")) : "vote.none"),
    closeVote: neutral(facts.voteOpen ? responsible : "vote.none"),
    remindVoters: neutral(facts.voteOpen ? responsible : "vote.none"),
    reopen: neutral(canTake("reopen", facts.status) ? !facts.isErased || "not_found" : "review.not_decided"),
    claim: neutral(open("claim") === true ? facts.assignedTo === null || "application.claimed" : open("claim")),
    assign: admin ? open("claim") : "forbidden",
    release: seen(open("claim") === true ? (facts.assignedTo === null ? "application.not_open" : responsible) : open("claim")),
    advance: decide("approve"),
    approve: decide("approve"),
    claimAndApprove: claimAndDecide("approve"),
    askForChanges: decide("askForChanges"),
    claimAndAskForChanges: claimAndDecide("askForChanges"),
    resolvePoint: neutral(open("claim") === true ? responsible : open("claim")),
    refuse: decide("refuse"),
    claimAndRefuse: claimAndDecide("refuse"),
    undo: neutral(["approved", "refused", "changesAsked"].includes(facts.status) ? responsible : nothingToUndo(facts)),
  };
}
