"use server";
import { redirect } from "next/navigation";
import { amendApplication } from "#domain/membership/amend-application";
import { giveConsent } from "#domain/membership/give-consent";
import { AmendApplication, ChooseConsent, OwnApplication } from "#domain/membership/input";
import { withdrawApplication } from "#domain/membership/withdraw-application";
import { withdrawConsent } from "#domain/membership/withdraw-consent";
import { formAction } from "#lib/form-action";
import { paths } from "#lib/paths";
import { applicant } from "./load.ts";

const actor = (form: FormData) => applicant(form.get("reference"));

export const amend = formAction({
  words: "membership",
  input: AmendApplication,
  verb: amendApplication,
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyStatus(reference)),
});

export const withdraw = formAction({
  words: "membership",
  input: OwnApplication,
  verb: withdrawApplication,
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyStatus(reference)),
});

export const agree = formAction({
  words: "membership",
  input: ChooseConsent,
  verb: giveConsent,
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyStatus(reference)),
});

export const takeBack = formAction({
  words: "membership",
  input: ChooseConsent,
  verb: withdrawConsent,
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyStatus(reference)),
});
