import { z } from "zod";
import { idField, line, paragraph } from "#domain/kernel/input";
import { REVIEW_LIMITS } from "#domain/review/input";
import { textCode } from "#domain/texts/text-code";
import { QUEUE_PAGE } from "./queue.ts";
import { SNOOZES } from "./queue-days.ts";

/** Until when: `day` is filled in where that is a chosen day. */
const snooze = { until: z.enum(SNOOZES), day: z.union([z.iso.date(), z.literal("")]).optional() };
/** Asks for the day where it is until a chosen one. */
export const withDay = <T extends z.ZodType<{ until: string; day?: string | undefined }>>(schema: T) =>
  schema.superRefine(({ until, day }, check) => {
    if (until === "day" && !day) check.addIssue({ code: "custom", path: ["day"], params: { code: "missing" } });
  });
export const SnoozeFields = z.strictObject({ applicationId: idField, ...snooze });
export const SnoozeApplication = withDay(SnoozeFields);
export type SnoozeApplication = z.infer<typeof SnoozeApplication>;

const ticked = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

/** The query of an address, as the queue writes it: names and values, nothing that leads elsewhere. */
export const addressQuery = z
  .string()
  .max(500)
  .regex(/^(\?[\w\-.~%&=+]*)?$/)
  .optional()
  .transform((query) => query ?? "");

export const SaveView = z.strictObject({ name: line(60), query: addressQuery, shared: ticked, opensFirst: ticked });
export type SaveView = z.infer<typeof SaveView>;
export const ChangeView = z.strictObject({ viewId: idField, name: line(60), shared: ticked, opensFirst: ticked });
export type ChangeView = z.infer<typeof ChangeView>;
export const ViewOfOurs = z.strictObject({ viewId: idField });
export type ViewOfOurs = z.infer<typeof ViewOfOurs>;

export const BULK_STEPS = ["claim", "assign", "approve", "changes", "refuse", "snooze"] as const;
export type BulkStep = (typeof BULK_STEPS)[number];
const one = {
  step: z.enum(BULK_STEPS),
  personId: z.union([idField, z.literal("")]).optional(),
  /** Of a refusal, what each applicant reads; of changes, what they read after the prepared text. */
  reason: z.union([paragraph(REVIEW_LIMITS.reason), z.literal("")]).optional(),
  /** Of changes: which prepared text. */
  template: textCode("changes").optional(),
  until: snooze.until.optional(),
  /** Of a snooze: a day chosen instead. */
  day: snooze.day,
  /** Of an approval: what nobody has is assigned to whoever approves it. */
  claim: ticked,
  /** Of an approval, by application: why all the same, and which obstacles were shown. */
  despite: z.partialRecord(idField, paragraph(REVIEW_LIMITS.reason, 0)).optional(),
  seen: z.partialRecord(idField, z.string().max(200)).optional(),
};
const complete = ({
  step,
  personId,
  reason,
  template,
  until,
}: {
  step: BulkStep;
  personId?: string | undefined;
  reason?: string | undefined;
  template?: string | undefined;
  until?: string | undefined;
}) => {
  const given: Partial<Record<BulkStep, readonly [name: string, value: string | undefined]>> = {
    assign: ["personId", personId],
    changes: ["template", template],
    refuse: ["reason", reason],
    snooze: ["until", until],
  };
  const [name, value] = given[step] ?? [];
  return name && !value ? [name] : [];
};
/** The applications of an approval whose obstacles were shown, and whose reason is empty. */
const unanswered = ({ step, despite, seen }: { step: BulkStep; despite?: Asked; seen?: Asked }) =>
  step === "approve" ? Object.keys(seen ?? {}).filter((id) => seen?.[id] && !despite?.[id]) : [];
type Asked = Partial<Record<string, string>> | undefined;

const whole = <T extends z.ZodType<Parameters<typeof complete>[0] & Parameters<typeof unanswered>[0]>>(schema: T) =>
  schema.superRefine((input, check) => {
    for (const name of complete(input))
      check.addIssue({ code: "custom", path: [name], params: { code: name === "until" || name === "template" ? "choice" : "missing" } });
    for (const id of unanswered(input)) check.addIssue({ code: "custom", path: ["despite", id], params: { code: "missing" } });
  });

export const OneOfMany = whole(z.strictObject({ ...one, applicationId: idField }));
export type OneOfMany = z.infer<typeof OneOfMany>;
/** `query`: the list to come back to. */
export const DecideMany = whole(z.strictObject({ ...one, applicationId: z.array(idField).min(1).max(QUEUE_PAGE), query: addressQuery }));
/** Decisions or assignments of many that are undone as one. */
export const UndoMany = z.strictObject({
  applicationId: z.array(idField).min(1).max(100),
  query: addressQuery,
  what: z.enum(["decision", "assignment"]).optional(),
});
export type UndoMany = z.infer<typeof UndoMany>;
export type DecideMany = z.infer<typeof DecideMany>;
