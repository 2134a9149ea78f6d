"use server";
import { setTimeout } from "node:timers/promises";
import { redirect } from "next/navigation";
import { done, refused } from "#domain/kernel/outcome";
import { correctAddress } from "#domain/membership/application/correct-address";
import { newReferenceNumber } from "#domain/membership/application/reference-number";
import { submitApplication } from "#domain/membership/application/submit-application";
import { ApplyForm, CorrectAddress } from "#domain/membership/input";
import { formAction } from "#lib/forms/form-action";
import { waitOf } from "#lib/forms/form-stamp";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { keepSent, sentForm } from "./sent-form.ts";

export const sendApplication = formAction({
  words: "membership",
  input: ApplyForm,
  limit: "application",
  verb: async (ctx, { stamp, ...input }) => {
    const wait = waitOf(input.key, stamp);
    if (wait === undefined) return refused("form_not_fresh");
    await setTimeout(wait);
    return submitApplication(ctx, input);
  },
  after: async ({ reference }, locale, { stamp: _, ...form }) => {
    await keepSent({ reference, form });
    redirect(paths(locale).applySent(reference));
  },
  trapped: async (locale) => redirect(paths(locale).applySent(await newReferenceNumber(await requestContext()))),
});

export const correct = formAction({
  words: "membership",
  input: CorrectAddress,
  limit: "application",
  verb: async (ctx, { reference, email }) => {
    const sent = await sentForm();
    if (sent?.reference !== reference) return refused("form_not_fresh");
    const corrected = await correctAddress(ctx, sent.form, email);
    return corrected.ok ? done({ reference, form: { ...sent.form, email } }) : corrected;
  },
  after: async (sent, locale) => {
    await keepSent(sent);
    redirect(paths(locale).applySent(sent.reference));
  },
});
