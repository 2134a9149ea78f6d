import type { StatedRole } from "#domain/consortia/roles/role-columns";
import type { Participation, RulePackId } from "#domain/consortia/state";
import type { Localised } from "#domain/kernel/state";
import type { Sector } from "#domain/organisations/state";
import type { BudgetPlan } from "./partners/budgets.ts";
import type { CommitmentPlan } from "./partners/commitments.ts";
import type { ThreadPlan } from "./partners/discussion.ts";
import type { FirstMeetingPlan } from "./partners/first-meetings.ts";
import type { MeetingPlan } from "./partners/meetings.ts";
import type { ResultPlan, WorkPlan } from "./partners/plans.ts";
import type { RoomPlan } from "./partners/rooms.ts";

/** `firstMeeting`: with the first of those who ask. `participation`: of those who joined, where it is not as a beneficiary. */
export type Role = StatedRole & {
  joined?: number;
  participation?: Participation;
  asking?: number;
  declined?: number;
  firstMeeting?: FirstMeetingPlan;
};
export type ConsortiumPlan = {
  title: string;
  coordinator: Sector;
  aim: Localised;
  /** How many days ago it was founded, and in how many days it closes; below 0 it closed in the past. */
  founded: number;
  closes: number;
  zone: string;
  /** The rules by which its eligibility is checked; some have not chosen any. */
  rulePack?: RulePackId;
  /** The call of the demonstration that it answers, by its title. */
  call?: string;
  roles: Role[];
  /** Its coordinator changed its aim, so many days ago. */
  rewritten?: { ago: number; aim: Localised };
  formed?: number;
  hidden?: string;
  /** The coordinator ended it, so many days ago. */
  ended?: { ago: number; reason: string };
  /** It is coordinated by an organisation of its own, whose membership the office suspended so many days ago. */
  suspended?: { ago: number; reason: string };
  /** Its partners are in no other consortium, so that those of the others stay the same. */
  isApart?: true;
  commitments?: CommitmentPlan;
  budget?: BudgetPlan;
  work?: WorkPlan;
  meetings?: MeetingPlan[];
  result?: ResultPlan;
  room?: RoomPlan;
  threads?: readonly ThreadPlan[];
};

/** The zone in which calls of the European Union close. */
export const BRUSSELS = "Europe/Brussels";
