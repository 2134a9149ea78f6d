"use server";
import { setTimeout } from "node:timers/promises";
import { redirect } from "next/navigation";
import { refused } from "#domain/kernel/outcome";
import { ApplyForm } from "#domain/membership/input";
import { newReference } from "#domain/membership/reference";
import { submitApplication } from "#domain/membership/submit-application";
import { formAction } from "#lib/form-action";
import { waitOf } from "#lib/form-stamp";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/request-context";

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
  after: ({ reference }, locale) => redirect(paths(locale).applySent(reference)),
  trapped: async (locale) => redirect(paths(locale).applySent(await newReference(await requestContext()))),
});
