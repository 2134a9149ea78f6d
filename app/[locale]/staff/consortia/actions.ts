"use server";
import { redirect } from "next/navigation";
import { HideConsortium, ShowConsortium } from "#domain/consortia/input";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { showConsortium } from "#domain/consortia/moderation/show-consortium";
import { PublishConsortium, ReturnConsortium } from "#domain/consortia/publication/input";
import { publishConsortium } from "#domain/consortia/publication/publish-consortium";
import { returnConsortium } from "#domain/consortia/publication/return-consortium";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const hide = formAction({
  words: "consortia",
  input: HideConsortium,
  verb: hideConsortium,
  after: (_, locale) => redirect(paths(locale).staffConsortia()),
});

export const show = formAction({
  words: "consortia",
  input: ShowConsortium,
  verb: showConsortium,
  after: (_, locale) => redirect(paths(locale).staffConsortia()),
});

export const publish = formAction({
  words: "consortia",
  input: PublishConsortium,
  verb: publishConsortium,
  after: (_, locale) => redirect(paths(locale).staffConsortia("waiting")),
});

export const giveBack = formAction({
  words: "consortia",
  input: ReturnConsortium,
  verb: returnConsortium,
  after: (_, locale) => redirect(paths(locale).staffConsortia("waiting")),
});
