/** What a partner says of a time. ifNeedBe: it could, and would rather not. */
export const SLOT_ANSWERS = ["yes", "ifNeedBe", "no"] as const;
export type SlotAnswer = (typeof SLOT_ANSWERS)[number];

/** Whether partners can still say when they could meet: no time was chosen, and one lies ahead. `times`: instants in UTC, as text. */
export const isMeetingOpen = ({ fixed, times }: { fixed: number | null; times: readonly string[] }, now: Date) =>
  fixed === null && times.some((at) => new Date(at) > now);

/** At least and at most so many times are proposed for a meeting. */
export const SLOTS = 3;
export const MAX_SLOTS = 10;
/** How long a meeting can last. */
export const MEETING_MINUTES = [30, 45, 60, 90, 120] as const;
/** So many meetings one consortium has at most. */
export const MAX_MEETINGS = 200;
