import { z } from "zod";
import { instantOf, LOCAL_TIME } from "#domain/consortia/closing";
import { idField, line } from "#domain/kernel/input";
import { HOME_ZONE } from "#lib/clock";
import { MEETING_MINUTES, SLOT_ANSWERS, SLOTS } from "./state.ts";

const issue = (code: string, nth: number) => ({ code: "custom" as const, params: { code }, path: [nth] });

/** Times on the clock of the portal's zone become instants, the earliest first. */
const times = z
  .array(z.string().regex(LOCAL_TIME))
  .length(SLOTS)
  .transform((given, ctx): Date[] => {
    const instants = given.map((local) => instantOf(local, HOME_ZONE)?.getTime());
    for (const [nth, instant] of instants.entries()) {
      if (instant === undefined) ctx.addIssue(issue("noSuchTime", nth));
      else if (instants.indexOf(instant) < nth) ctx.addIssue(issue("twice", nth));
    }
    return instants.map((instant) => new Date(instant ?? 0)).toSorted((one, other) => one.getTime() - other.getTime());
  });

export const ProposeMeeting = z.object({
  consortiumId: idField,
  topic: line(120, 3),
  minutes: z.coerce.number().refine((minutes) => MEETING_MINUTES.some((one) => one === minutes), { params: { code: "choice" } }),
  times,
});
export type ProposeMeeting = z.output<typeof ProposeMeeting>;

/** `answers`: one for each time, in their order. */
export const AnswerMeeting = z.object({ consortiumId: idField, meetingId: idField, answers: z.array(z.enum(SLOT_ANSWERS)).length(SLOTS) });
export type AnswerMeeting = z.output<typeof AnswerMeeting>;

/** `slot`: which of the times, counted from 0. */
export const FixMeeting = z.object({
  consortiumId: idField,
  meetingId: idField,
  slot: z.coerce
    .number()
    .int()
    .min(0)
    .max(SLOTS - 1),
});
export type FixMeeting = z.output<typeof FixMeeting>;

export const RemoveMeeting = z.object({ consortiumId: idField, meetingId: idField });
export type RemoveMeeting = z.output<typeof RemoveMeeting>;
