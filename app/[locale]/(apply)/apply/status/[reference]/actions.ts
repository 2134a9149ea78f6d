"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Locale } from "#domain/kernel/state";
import { giveConsent } from "#domain/membership/consent/give-consent";
import { withdrawConsent } from "#domain/membership/consent/withdraw-consent";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { GiveConsentForm, OwnApplication, ResendApplication, WithdrawConsentForm } from "#domain/membership/input";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { applicant } from "./load.ts";

/** Staff may have decided in the meantime: the page then shows the decision, in the place of the form. */
const afterRefusal = () => refresh();
/** A draft has no status page: its consents are on the page on which it is sent. */
const afterConsent = ({ reference }: { reference: string }, locale: Locale, { from }: { from?: "check" | undefined }) =>
  redirect(from === "check" ? paths(locale).applyCheck(reference) : paths(locale).applyStatus(reference));
const actor = (form: FormData) => applicant(form.get("reference"));

export const resend = formAction({
  words: "membership",
  input: ResendApplication,
  verb: resendApplication,
  actor,
  afterRefusal,
  fieldOf: { "application.unchanged": "explanation" },
  after: ({ reference }, locale) => redirect(paths(locale).applyStatus(reference)),
});

export const withdraw = formAction({
  words: "membership",
  input: OwnApplication,
  verb: withdrawApplication,
  actor,
  afterRefusal,
  after: ({ reference }, locale) => redirect(paths(locale).applyStatus(reference)),
});

export const agree = formAction({
  words: "membership",
  input: GiveConsentForm,
  verb: giveConsent,
  actor,
  after: afterConsent,
});

export const takeBack = formAction({
  words: "membership",
  input: WithdrawConsentForm,
  verb: withdrawConsent,
  actor,
  after: afterConsent,
});
