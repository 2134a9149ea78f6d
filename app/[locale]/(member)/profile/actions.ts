"use server";
import { redirect } from "next/navigation";
import { DecideChange } from "#domain/organisations/changes/change-input";
import { withdrawChange } from "#domain/organisations/changes/withdraw-change";
import { confirmSections } from "#domain/organisations/confirmations/confirm-sections";
import { ConfirmSections } from "#domain/organisations/confirmations/input";
import { problemsOfNumbers } from "#domain/organisations/identifiers/profile-identifiers";
import { SaveProfile } from "#domain/organisations/input";
import { RemoveLogo } from "#domain/organisations/logo/logo-input";
import { removeLogo } from "#domain/organisations/logo/remove-logo";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";

/** What the page then says, by what was asked of the directory. */
const DONE = { publish: "published", unpublish: "unpublished" };

export const save = formAction({
  words: "organisations.profile",
  input: SaveProfile,
  verb: saveProfile,
  besides: problemsOfNumbers,
  after: async ({ slug, waiting }, locale, { listing }) => {
    const done = waiting.length > 0 ? "waiting" : listing ? DONE[listing] : "saved";
    const to = paths(locale);
    redirect((await here()).startsWith(to.staffProfile(slug)) ? to.staffProfile(slug, done) : to.profile(slug, done));
  },
});

export const confirmPart = formAction({
  words: "organisations.profile",
  input: ConfirmSections,
  verb: confirmSections,
  after: ({ slug }, locale) => redirect(paths(locale).profile(slug, "sectionConfirmed")),
});

export const withdraw = formAction({
  words: "organisations.profile",
  input: DecideChange,
  verb: withdrawChange,
  after: ({ slug }, locale) => redirect(paths(locale).profile(slug, "withdrawn")),
});

export const takeLogoOff = formAction({
  words: "organisations.profile",
  input: RemoveLogo,
  verb: removeLogo,
  after: ({ slug }, locale) => redirect(paths(locale).profile(slug)),
});
