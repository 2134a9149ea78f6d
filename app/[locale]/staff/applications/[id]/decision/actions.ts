"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { claimAndAskForChanges } from "#domain/review/changes/claim-and-ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { claimAndApprove } from "#domain/review/decision/claim-and-approve";
import { claimAndRefuse } from "#domain/review/decision/claim-and-refuse";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { ApproveForm, AskForChangesForm, REASON_FIELD, RefuseApplication } from "#domain/review/input";
import { formAction } from "#lib/forms/form-action";
import { decidedHref } from "../review-place.ts";

const back = async (_: unknown, locale: Locale, { applicationId }: { applicationId: string }) =>
  redirect(await decidedHref(locale, applicationId));

/** What speaks against it since the page was opened is drawn with its field, so that the answer can lead there. */
const asks = {
  words: "review",
  input: ApproveForm,
  fieldOf: REASON_FIELD,
  afterRefusal: (refusal: Refusal) => (refusal in REASON_FIELD ? refresh() : undefined),
  after: back,
};

export const approve = formAction({ ...asks, verb: (ctx, input) => approveApplication(ctx, input) });
export const approveUnassigned = formAction({ ...asks, verb: claimAndApprove });
export const changes = formAction({
  words: "review",
  input: AskForChangesForm,
  verb: (ctx, input) => askForChanges(ctx, input),
  after: back,
});
export const changesUnassigned = formAction({ words: "review", input: AskForChangesForm, verb: claimAndAskForChanges, after: back });
export const refuse = formAction({
  words: "review",
  input: RefuseApplication,
  verb: (ctx, input) => refuseApplication(ctx, input),
  after: back,
});
export const refuseUnassigned = formAction({ words: "review", input: RefuseApplication, verb: claimAndRefuse, after: back });
