/**
 * proposed: whoever asks to join has not answered · agreed: it has chosen a time · noneSuits: it said that no time suits · passed: all the times have passed
 * without an answer.
 */
export const FIRST_MEETING_STATES = ["proposed", "agreed", "noneSuits", "passed"] as const;
export type FirstMeetingState = (typeof FIRST_MEETING_STATES)[number];

/** `times`: instants in UTC, as text. */
type Facts = { times: readonly string[]; chosen: number | null; reply: string | null };

export function firstMeetingState({ times, chosen, reply }: Facts, now: Date): FirstMeetingState {
  if (chosen !== null) return "agreed";
  if (reply !== null) return "noneSuits";
  return times.every((at) => new Date(at) <= now) ? "passed" : "proposed";
}

/** Whether the coordinator can propose times again: none suited, or they are over. */
export function canBeProposedAgain(meeting: Facts, now: Date): boolean {
  const state = firstMeetingState(meeting, now);
  return state === "agreed" ? new Date(meeting.times[meeting.chosen ?? 0] ?? 0) <= now : state !== "proposed";
}

/** Whether the times, or the one that was chosen, still lie ahead. */
export const isAhead = ({ times, chosen }: Facts, now: Date): boolean =>
  (chosen === null ? times : times.slice(chosen, chosen + 1)).some((at) => new Date(at) > now);
