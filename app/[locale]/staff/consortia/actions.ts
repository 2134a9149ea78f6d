"use server";
import { redirect } from "next/navigation";
import { HideConsortium, ShowConsortium } from "#domain/consortia/input";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { showConsortium } from "#domain/consortia/moderation/show-consortium";
import { PublishConsortium, ReturnConsortium } from "#domain/consortia/publication/input";
import { publishConsortium } from "#domain/consortia/publication/publish-consortium";
import { returnConsortium } from "#domain/consortia/publication/return-consortium";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { consortiaHref, type Done, readParams } from "./consortia.params.ts";

/** Back to the list and the page of it from which the form was sent, with a line about what was done. */
const just =
  (done: Done) =>
  async ({ slug }: { slug: string }, locale: Locale): Promise<never> => {
    const { view, page } = readParams(new URLSearchParams((await here()).split("?")[1]));
    redirect(consortiaHref(paths(locale).staffConsortia(), { view, page, done, did: slug }));
  };

export const hide = formAction({
  words: "consortia",
  input: HideConsortium,
  verb: hideConsortium,
  after: just("hidden"),
});

export const show = formAction({
  words: "consortia",
  input: ShowConsortium,
  verb: showConsortium,
  after: just("shown"),
});

export const publish = formAction({
  words: "consortia",
  input: PublishConsortium,
  verb: publishConsortium,
  after: just("published"),
});

export const giveBack = formAction({
  words: "consortia",
  input: ReturnConsortium,
  verb: returnConsortium,
  after: just("returned"),
});
