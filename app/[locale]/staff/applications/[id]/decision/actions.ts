"use server";
import { redirect } from "next/navigation";
import type { Locale } from "#domain/kernel/state";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { claimAndApprove } from "#domain/review/decision/claim-and-approve";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { ApproveApplication, AskForChangesForm, RefuseApplication } from "#domain/review/input";
import { formAction } from "#lib/forms/form-action";
import { decidedHref } from "../review-place.ts";

const back = async (_: unknown, locale: Locale, { applicationId }: { applicationId: string }) =>
  redirect(await decidedHref(locale, applicationId));

export const approve = formAction({ words: "review", input: ApproveApplication, verb: approveApplication, after: back });
export const approveUnassigned = formAction({ words: "review", input: ApproveApplication, verb: claimAndApprove, after: back });
export const changes = formAction({ words: "review", input: AskForChangesForm, verb: askForChanges, after: back });
export const refuse = formAction({ words: "review", input: RefuseApplication, verb: refuseApplication, after: back });
