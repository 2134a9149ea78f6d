import { z } from "zod";
import { chosenText, idField, paragraph } from "#domain/kernel/input";
import type { Locale } from "#domain/kernel/state";
import { ApproveApplication, AssignApplication, REVIEW_LIMITS, ReviewApplication, withReason } from "#domain/review/input";
import type { JustDone } from "#domain/review/queue/queue-done";
import { addressQuery, SnoozeFields, withDay } from "#domain/review/queue/queue-input";
import type { OwnPurpose } from "#domain/texts/state";
import { textCode } from "#domain/texts/text-code";
import { paths } from "#lib/paths";
import { OWN_WORDS } from "./prepared/prepared-reasons.ts";

/** Where in the queue a form was sent from, and which row comes after. */
const from = { query: addressQuery, next: z.union([idField, z.literal("")]).optional() };
export const InQueue = ReviewApplication.extend(from);
export const ApproveInQueue = withReason(ApproveApplication.extend(from));
export type ApproveInQueue = z.infer<typeof ApproveInQueue>;
export const AssignInQueue = AssignApplication.extend(from);
export const SnoozeInQueue = withDay(SnoozeFields.extend(from));

/** What the same form sends to draw the mail again. */
const drawn = {
  reason: z.string().optional(),
  question: z.string().optional(),
  point: z.string().optional(),
  message: z.string().optional(),
};

/** A prepared text, one's own words after it, or these alone. */
const letter = (purpose: OwnPurpose) =>
  InQueue.extend({
    ...drawn,
    template: chosenText.pipe(z.union([z.literal(OWN_WORDS), textCode(purpose)])),
    note: z.union([paragraph(REVIEW_LIMITS.reason - 1000), z.literal("")]).optional(),
  }).superRefine((input, check) => {
    if (input.template === OWN_WORDS && !input.note) check.addIssue({ code: "custom", path: ["note"], params: { code: "missing" } });
  });
export const ChangesLetter = letter("changes");
export type ChangesLetter = z.infer<typeof ChangesLetter>;
export const RefusalLetter = letter("refusal");
export type RefusalLetter = z.infer<typeof RefusalLetter>;

type Sent = { applicationId: string; query: string; next?: string | undefined };

/** After these the application stays open: it is still to be dealt with. */
const STAYS = new Set<JustDone>(["undone", "woken", "claimed", "unassigned"]);

/** Back to the same list: with the next application open, and a line about this one. */
export function onwards(locale: Locale, { applicationId, query, next }: Sent, what: JustDone = "decided"): string {
  const search = new URLSearchParams(query);
  for (const name of ["open", "step", "did", "what"]) search.delete(name);
  const open = STAYS.has(what) ? applicationId : next;
  if (open) search.set("open", open);
  search.set("did", applicationId);
  if (what !== "decided") search.set("what", what);
  return `${paths(locale).staffApplications()}?${search}`;
}

/** The same list with the application's approval open, where it is asked why all the same. */
export function reasonHref(locale: Locale, { applicationId, query }: Sent): string {
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ open: applicationId, step: "approve", asked: "reason" })) search.set(name, value);
  return `${paths(locale).staffApplications()}?${search}`;
}
