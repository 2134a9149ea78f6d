"use server";
import { redirect } from "next/navigation";
import { PublishProfile, SaveProfile } from "#domain/organisations/input";
import { RemoveLogo } from "#domain/organisations/logo/logo-input";
import { removeLogo } from "#domain/organisations/logo/remove-logo";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const save = formAction({
  words: "organisations.profile",
  input: SaveProfile,
  verb: saveProfile,
  after: ({ slug }, locale) => redirect(paths(locale).profile(slug, "saved")),
});

export const publish = formAction({
  words: "organisations.profile",
  input: PublishProfile,
  verb: publishProfile,
  after: ({ slug }, locale) => redirect(paths(locale).profile(slug, "published")),
});

export const unpublish = formAction({
  words: "organisations.profile",
  input: PublishProfile,
  verb: unpublishProfile,
  after: ({ slug }, locale) => redirect(paths(locale).profile(slug, "unpublished")),
});

export const takeLogoOff = formAction({
  words: "organisations.profile",
  input: RemoveLogo,
  verb: removeLogo,
  after: ({ slug }, locale) => redirect(paths(locale).profile(slug)),
});
