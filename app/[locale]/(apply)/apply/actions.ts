"use server";
import { setTimeout } from "node:timers/promises";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Context } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { correctAddress } from "#domain/membership/application/correct-address";
import { newReferenceNumber } from "#domain/membership/application/reference-number";
import { submitApplication } from "#domain/membership/application/submit-application";
import { ApplyForm, CorrectAddress, type SubmitApplication } from "#domain/membership/input";
import { formAction } from "#lib/forms/form-action";
import { waitOf } from "#lib/forms/form-stamp";
import { paths } from "#lib/paths";
import { clientNetwork } from "#lib/requests/client-address";
import { waitForMailTo } from "#lib/requests/rate-limit";
import { keepSent, sentForm } from "./sent-form.ts";

type Sending = (ctx: Context, input: SubmitApplication) => Promise<Outcome<{ reference: string; decoy?: true }>>;

/** Only of a form of ours, and not sooner than a person could have filled it in. */
const unhurried =
  (send: Sending) =>
  async (ctx: Context, { stamp, ...input }: z.infer<typeof ApplyForm>) => {
    const wait = waitOf(input.key, stamp);
    if (wait === undefined) return refused("form_not_fresh");
    await setTimeout(wait);
    return send(ctx, input);
  };

/** Whoever corrects a mistake in the form uses nothing up. */
const waitFor = async ({ email }: { email: string }) => waitForMailTo(emailKey(email), await clientNetwork());

export const sendApplication = formAction({
  words: "membership",
  input: ApplyForm,
  waitFor,
  verb: unhurried(submitApplication),
  decoy: unhurried(async (ctx, { key }) => done({ reference: await newReferenceNumber(ctx, key), decoy: true })),
  after: async ({ reference, decoy }, locale, { stamp: _, ...form }) => {
    await keepSent({ reference, form, decoy });
    redirect(paths(locale).applySent(reference));
  },
});

export const correct = formAction({
  words: "membership",
  input: CorrectAddress,
  waitFor,
  verb: async (ctx, { reference, email }) => {
    const sent = await sentForm();
    if (sent?.reference !== reference) return refused("form_not_fresh");
    const corrected = sent.decoy ? done() : await correctAddress(ctx, sent.form, email);
    return corrected.ok ? done({ ...sent, form: { ...sent.form, email } }) : corrected;
  },
  after: async (sent, locale) => {
    await keepSent(sent);
    redirect(paths(locale).applySent(sent.reference));
  },
});
