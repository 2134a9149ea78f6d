"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Outcome } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import { approveChange } from "#domain/organisations/changes/approve-change";
import { DecideChange, DeclineChange } from "#domain/organisations/changes/change-input";
import { declineChange } from "#domain/organisations/changes/decline-change";
import {
  HideOrganisation,
  KeepOrganisation,
  ReinstateOrganisation,
  ShowOrganisation,
  SuspendOrganisation,
  UndoLook,
  WriteToOrganisation,
} from "#domain/organisations/input";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { keepOrganisation } from "#domain/organisations/moderation/keep-organisation";
import { reinstateOrganisation } from "#domain/organisations/moderation/reinstate-organisation";
import { showOrganisation } from "#domain/organisations/moderation/show-organisation";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import { undoLook } from "#domain/organisations/moderation/undo-look";
import { writeToOrganisation } from "#domain/organisations/moderation/write-to-organisation";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { type Done, inList, moderationHref, readParams } from "./moderation.params.ts";

const words = "moderation.organisations";

/** Back to the list and the page of it from which the form was sent, with a line about what was done. */
async function back(locale: Locale, done: Done, did: string): Promise<never> {
  const state = readParams(new URLSearchParams((await here()).split("?")[1]));
  redirect(moderationHref(paths(locale).staffOrganisations(), { ...inList(state), page: state.page, done, did }));
}
const just =
  (done: Done) =>
  ({ slug }: { slug: string }, locale: Locale) =>
    back(locale, done, slug);

/** The same, in other words where the email about it had nobody to go to. */
const told =
  (what: "hidden" | "shown" | "approved" | "declined") =>
  ({ slug, emails }: { slug: string; emails: number }, locale: Locale) =>
    back(locale, emails > 0 ? what : `${what}Untold`, slug);

/** Whoever is refused because somebody changed the page in the meantime sees it as it is now. */
async function shownAgain<T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const answer = await outcome;
  if (!answer.ok && answer.refusal.startsWith("organisation.")) refresh();
  return answer;
}

export const keep = formAction({
  words,
  input: KeepOrganisation,
  verb: (ctx, input) => shownAgain(keepOrganisation(ctx, input)),
  after: just("kept"),
});
export const write = formAction({
  words,
  input: WriteToOrganisation,
  verb: writeToOrganisation,
  after: ({ slug, lookId }, locale) => back(locale, lookId ? "written" : "writtenOnly", slug),
});
export const undo = formAction({ words, input: UndoLook, verb: undoLook, after: just("undone") });
export const hide = formAction({
  words,
  input: HideOrganisation,
  verb: hideOrganisation,
  after: told("hidden"),
});
export const show = formAction({
  words,
  input: ShowOrganisation,
  verb: showOrganisation,
  after: told("shown"),
});
export const suspend = formAction({ words, input: SuspendOrganisation, verb: suspendOrganisation, after: just("suspended") });
export const approve = formAction({
  words,
  input: DecideChange,
  verb: approveChange,
  after: told("approved"),
});
export const decline = formAction({
  words,
  input: DeclineChange,
  verb: declineChange,
  after: told("declined"),
});
export const reinstate = formAction({ words, input: ReinstateOrganisation, verb: reinstateOrganisation, after: just("reinstated") });
