"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { HideConsortium, ShowConsortium } from "#domain/consortia/input";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { KeepConsortium, UndoConsortiumLook } from "#domain/consortia/moderation/input";
import { keepConsortium } from "#domain/consortia/moderation/keep-consortium";
import { showConsortium } from "#domain/consortia/moderation/show-consortium";
import { undoConsortiumLook } from "#domain/consortia/moderation/undo-consortium-look";
import { PublishConsortium, ReturnConsortium } from "#domain/consortia/publication/input";
import { publishConsortium } from "#domain/consortia/publication/publish-consortium";
import { returnConsortium } from "#domain/consortia/publication/return-consortium";
import type { Outcome } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { consortiaHref, type Done, readParams } from "./consortia.params.ts";

const words = "consortia";

/** Back to the list and the page of it from which the form was sent, with a line about what was done. */
async function back(locale: Locale, done: Done, did: string): Promise<never> {
  const { view, page } = readParams(new URLSearchParams((await here()).split("?")[1]));
  redirect(consortiaHref(paths(locale).staffConsortia(), { view, page, done, did }));
}
const just =
  (done: Done) =>
  ({ slug }: { slug: string }, locale: Locale) =>
    back(locale, done, slug);

/** Staff who are refused because somebody changed the consortium in the meantime see it as it is now. */
async function shownAgain<T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const answer = await outcome;
  if (!answer.ok && answer.refusal.startsWith("consortium.")) refresh();
  return answer;
}

export const keep = formAction({
  words,
  input: KeepConsortium,
  verb: (ctx, input) => shownAgain(keepConsortium(ctx, input)),
  after: just("kept"),
});
export const undo = formAction({ words, input: UndoConsortiumLook, verb: undoConsortiumLook, after: just("undone") });
export const hide = formAction({
  words,
  input: HideConsortium,
  verb: hideConsortium,
  after: ({ slug, emails }, locale) => back(locale, emails > 0 ? "hidden" : "hiddenUntold", slug),
});
export const show = formAction({ words, input: ShowConsortium, verb: showConsortium, after: just("shown") });
export const publish = formAction({ words, input: PublishConsortium, verb: publishConsortium, after: just("published") });
export const giveBack = formAction({ words, input: ReturnConsortium, verb: returnConsortium, after: just("returned") });
