"use server";
import { redirect } from "next/navigation";
import { HideConsortium, ShowConsortium } from "#domain/consortia/input";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import type { ConsortiumView } from "#domain/consortia/moderation/moderation";
import { showConsortium } from "#domain/consortia/moderation/show-consortium";
import { PublishConsortium, ReturnConsortium } from "#domain/consortia/publication/input";
import { publishConsortium } from "#domain/consortia/publication/publish-consortium";
import { returnConsortium } from "#domain/consortia/publication/return-consortium";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

/** The list of consortia, or a view of it. */
const toList = (view?: ConsortiumView) => (_: unknown, locale: Locale) => redirect(paths(locale).staffConsortia(view));

export const hide = formAction({
  words: "consortia",
  input: HideConsortium,
  verb: hideConsortium,
  after: toList(),
});

export const show = formAction({
  words: "consortia",
  input: ShowConsortium,
  verb: showConsortium,
  after: toList(),
});

export const publish = formAction({
  words: "consortia",
  input: PublishConsortium,
  verb: publishConsortium,
  after: toList("waiting"),
});

export const giveBack = formAction({
  words: "consortia",
  input: ReturnConsortium,
  verb: returnConsortium,
  after: toList("waiting"),
});
