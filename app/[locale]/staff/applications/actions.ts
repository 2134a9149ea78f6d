"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Context } from "#domain/kernel/context";
import { refused } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { reviewFacts } from "#domain/review/application/review-facts";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { undoAssignment } from "#domain/review/assignment/undo-assignment";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { claimAndAskForChanges } from "#domain/review/changes/claim-and-ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { claimAndApprove } from "#domain/review/decision/claim-and-approve";
import { claimAndRefuse } from "#domain/review/decision/claim-and-refuse";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { REASON_FIELD } from "#domain/review/input";
import { snoozeApplication } from "#domain/review/queue/snooze-application";
import { wakeApplication } from "#domain/review/queue/wake-application";
import type { OwnPurpose } from "#domain/texts/state";
import { formAction } from "#lib/forms/form-action";
import { loadOfferedTexts } from "../../load-prepared-texts.ts";
import { changeFor, OWN_WORDS } from "./prepared/prepared-reasons.ts";
import { ApproveInQueue, AssignInQueue, ChangesLetter, InQueue, onwards, RefusalLetter, reasonHref, SnoozeInQueue } from "./queue-place.ts";

type Sent = Parameters<typeof onwards>[1];
const decided = (_: unknown, locale: Locale, sent: Sent) => redirect(onwards(locale, sent));
const just = (what: Parameters<typeof onwards>[2]) => (_: unknown, locale: Locale, sent: Sent) => redirect(onwards(locale, sent, what));

type Letter = { applicationId: string; template: string; note?: string | undefined };
/** A prepared text in the applicant's language, then one's own words; undefined for a text that was removed in the meantime. */
async function worded(ctx: Context, purpose: OwnPurpose, { applicationId, template, note }: Letter): Promise<string | undefined> {
  if (template === OWN_WORDS) return note ?? "";
  const [facts, texts] = await Promise.all([reviewFacts(ctx, applicationId), loadOfferedTexts(ctx, purpose)]);
  const chosen = texts.find(({ code }) => code === template);
  return chosen && [chosen.says(facts?.locale ?? ctx.locale), note].filter(Boolean).join("\n\n");
}

/** What speaks against it only since the button was drawn is shown by the form that asks why all the same. */
const asks = {
  words: "queue",
  input: ApproveInQueue,
  fieldOf: REASON_FIELD,
  afterRefusal: (refusal: Refusal, locale: Locale, sent: ApproveInQueue) => {
    if (!(refusal in REASON_FIELD)) return;
    if (sent.seen) refresh();
    else redirect(reasonHref(locale, sent));
  },
  after: decided,
};

export const approve = formAction({
  ...asks,
  verb: (ctx, { applicationId, despite, seen }) => approveApplication(ctx, { applicationId, despite, seen }),
});
export const approveUnassigned = formAction({
  ...asks,
  verb: (ctx, { applicationId, despite, seen }) => claimAndApprove(ctx, { applicationId, despite, seen }),
});
/** Requests changes by the chosen text; refused where that was removed. */
async function requestChanges(ctx: Context, letter: ChangesLetter, verb: typeof askForChanges): ReturnType<typeof askForChanges> {
  const text = await worded(ctx, "changes", letter);
  if (text === undefined) return refused("text.gone");
  const { applicationId, template } = letter;
  const points = changeFor(template, text);
  return verb(ctx, points.length > 0 ? { applicationId, points } : { applicationId, message: text });
}
export const changes = formAction({
  words: "queue",
  input: ChangesLetter,
  verb: (ctx, letter) => requestChanges(ctx, letter, askForChanges),
  after: decided,
});
export const changesUnassigned = formAction({
  words: "queue",
  input: ChangesLetter,
  verb: (ctx, letter) => requestChanges(ctx, letter, claimAndAskForChanges),
  after: decided,
});

/** Refuses by the chosen text; refused itself where that was removed. */
async function refuseBy(ctx: Context, letter: RefusalLetter, verb: typeof refuseApplication): ReturnType<typeof refuseApplication> {
  const reason = await worded(ctx, "refusal", letter);
  return reason === undefined ? refused("text.gone") : verb(ctx, { applicationId: letter.applicationId, reason });
}
export const refuse = formAction({
  words: "queue",
  input: RefusalLetter,
  verb: (ctx, letter) => refuseBy(ctx, letter, refuseApplication),
  after: decided,
});
export const refuseUnassigned = formAction({
  words: "queue",
  input: RefusalLetter,
  verb: (ctx, letter) => refuseBy(ctx, letter, claimAndRefuse),
  after: decided,
});
export const snooze = formAction({
  words: "queue",
  input: SnoozeInQueue,
  verb: (ctx, { applicationId, until, day }) => snoozeApplication(ctx, { applicationId, until, day }),
  after: just("snoozed"),
});
export const wake = formAction({
  words: "queue",
  input: InQueue,
  verb: (ctx, { applicationId }) => wakeApplication(ctx, { applicationId }),
  after: just("woken"),
});
export const claim = formAction({
  words: "queue",
  input: InQueue,
  verb: (ctx, { applicationId }) => claimApplication(ctx, { applicationId }),
  after: just("claimed"),
});
export const undo = formAction({
  words: "queue",
  input: InQueue,
  verb: (ctx, { applicationId }) => undoDecision(ctx, { applicationId }),
  after: just("undone"),
});
export const unassign = formAction({
  words: "queue",
  input: InQueue,
  verb: (ctx, { applicationId }) => undoAssignment(ctx, { applicationId }),
  after: just("unassigned"),
});
export const assign = formAction({
  words: "queue",
  input: AssignInQueue,
  verb: (ctx, { applicationId, personId, why }) => assignApplication(ctx, { applicationId, personId, why }),
  after: just("claimed"),
});
