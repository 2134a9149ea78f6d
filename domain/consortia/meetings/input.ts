import { z } from "zod";
import { LOCAL_TIME } from "#domain/consortia/closing";
import { idField, line } from "#domain/kernel/input";
import { MAX_SLOTS, MEETING_MINUTES, SLOT_ANSWERS, SLOTS } from "./state.ts";
import { timesTyped } from "./times-typed.ts";

const times = z
  .array(z.string().regex(LOCAL_TIME).optional())
  .max(MAX_SLOTS)
  .default([])
  .transform((given, ctx) => {
    if (given.filter(Boolean).length < SLOTS)
      for (let nth = 0; nth < SLOTS; nth++) if (!given[nth]) ctx.addIssue({ code: "custom", params: { code: "missing" }, path: [nth] });
    return timesTyped(given, ctx);
  });

export const meetingMinutes = z.coerce
  .number()
  .refine((minutes) => MEETING_MINUTES.some((one) => one === minutes), { params: { code: "choice" } });

/** Where they meet, or the link by which. */
export const meetingPlace = line(200).optional();

export const ProposeMeeting = z.object({
  consortiumId: idField,
  topic: line(120, 3),
  minutes: meetingMinutes,
  place: meetingPlace,
  times,
});
export type ProposeMeeting = z.output<typeof ProposeMeeting>;

/** `answers`: one for each time, in their order. */
export const AnswerMeeting = z.object({
  consortiumId: idField,
  meetingId: idField,
  answers: z.array(z.enum(SLOT_ANSWERS)).max(MAX_SLOTS).default([]),
});
export type AnswerMeeting = z.output<typeof AnswerMeeting>;

/** `slot`: which of the times, counted from 0. */
export const FixMeeting = z.object({
  consortiumId: idField,
  meetingId: idField,
  slot: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_SLOTS - 1),
});
export type FixMeeting = z.output<typeof FixMeeting>;

export const RemoveMeeting = z.object({ consortiumId: idField, meetingId: idField });
export type RemoveMeeting = z.output<typeof RemoveMeeting>;
