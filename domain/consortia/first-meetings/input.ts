import { z } from "zod";
import { LOCAL_TIME } from "#domain/consortia/closing";
import { meetingMinutes, meetingPlace } from "#domain/consortia/meetings/input";
import { SLOTS } from "#domain/consortia/meetings/state";
import { timesTyped } from "#domain/consortia/meetings/times-typed";
import { idField, paragraph } from "#domain/kernel/input";

/** Up to three times on the clock of the portal's zone become instants, the earliest first. */
const times = z
  .array(z.string().regex(LOCAL_TIME).optional())
  .max(SLOTS)
  .default([])
  .transform((given, ctx) => {
    if (given.every((local) => local === undefined)) ctx.addIssue({ code: "custom", params: { code: "one" }, path: [0] });
    return timesTyped(given, ctx);
  });

export const ProposeFirstMeeting = z.object({
  consortiumId: idField,
  requestId: idField,
  minutes: meetingMinutes,
  place: meetingPlace,
  times,
});
export type ProposeFirstMeeting = z.output<typeof ProposeFirstMeeting>;

/** `meetingId`: the proposal that was read. `slot`: which of its times, counted from 0. */
export const ChooseFirstMeeting = z.object({
  ...{ consortiumId: idField, organisationId: idField, meetingId: idField },
  slot: z.coerce
    .number()
    .int()
    .min(0)
    .max(SLOTS - 1),
});
export type ChooseFirstMeeting = z.output<typeof ChooseFirstMeeting>;

export const DeclineFirstMeeting = z.object({
  ...{ consortiumId: idField, organisationId: idField, meetingId: idField },
  reply: paragraph(500),
});
export type DeclineFirstMeeting = z.output<typeof DeclineFirstMeeting>;

export const CancelFirstMeeting = z.object({ consortiumId: idField, requestId: idField });
export type CancelFirstMeeting = z.output<typeof CancelFirstMeeting>;
