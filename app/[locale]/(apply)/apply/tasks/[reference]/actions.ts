"use server";
import { redirect } from "next/navigation";
import { done } from "#domain/kernel/outcome";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { savePage } from "#domain/membership/application/save-page";
import { sendApplication } from "#domain/membership/application/send-application";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { KindForm, OwnApplication, PageForm, withMeant } from "#domain/membership/input";
import { askToJoinOrganisation } from "#domain/organisations/joining/ask-to-join-organisation";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { applicant } from "../../status/[reference]/load.ts";
import { afterPage } from "./after-page.ts";
import { conflictInWords } from "./conflict-in-words.ts";
import { pageWords } from "./page-words.ts";

const actor = (form: FormData) => applicant(form.get("reference"));

export const choose = formAction({
  words: "membership",
  input: KindForm,
  verb: (ctx, { from: _, ...input }) => chooseKind(ctx, input),
  actor,
  after: ({ reference }, locale, { from }) => redirect(from ? paths(locale).applyCheck(reference) : paths(locale).applyTasks(reference)),
});

export const save = formAction({
  words: pageWords,
  input: PageForm,
  readAs: ({ instead, ...values }) => withMeant(values, typeof instead === "string" ? instead : undefined),
  verb: async (ctx, { from: _, onward: __, ...input }) => conflictInWords(await savePage(ctx, input), input.reference),
  actor,
  after: async ({ reference, page }, _, { from, onward }) => redirect(await afterPage(reference, page, { from, onward })),
});

export const send = formAction({
  words: "membership",
  input: OwnApplication,
  verb: sendApplication,
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyDone(reference)),
});

export const remove = formAction({
  words: "membership",
  input: OwnApplication,
  verb: deleteDraft,
  actor,
  after: (_, locale) => redirect(paths(locale).applyDeleted()),
});

export const join = formAction({
  words: "membership",
  input: OwnApplication,
  verb: async (ctx, { reference }) => {
    const asked = await askToJoinOrganisation(ctx);
    return asked.ok ? done({ reference }) : asked;
  },
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyTasks(reference)),
});
