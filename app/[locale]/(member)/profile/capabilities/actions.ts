"use server";
import { redirect } from "next/navigation";
import { addCapability } from "#domain/organisations/capabilities/add-capability";
import { confirmCapability } from "#domain/organisations/capabilities/confirm-capability";
import { editCapability } from "#domain/organisations/capabilities/edit-capability";
import { AddCapability, EditCapability, OneCapability } from "#domain/organisations/capabilities/input";
import { removeCapability } from "#domain/organisations/capabilities/remove-capability";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const words = "organisations.capabilities";

export const add = formAction({
  words,
  input: AddCapability,
  verb: addCapability,
  after: ({ slug }, locale) => redirect(paths(locale).profileCapabilities(slug, "capabilityAdded")),
});

export const edit = formAction({
  words,
  input: EditCapability,
  verb: editCapability,
  after: ({ slug }, locale) => redirect(paths(locale).profileCapabilities(slug, "capabilitySaved")),
});

export const remove = formAction({
  words,
  input: OneCapability,
  verb: removeCapability,
  after: ({ slug }, locale) => redirect(paths(locale).profileCapabilities(slug, "capabilityRemoved")),
});

export const confirm = formAction({
  words,
  input: OneCapability,
  verb: confirmCapability,
  after: ({ slug }, locale) => redirect(paths(locale).profileCapabilities(slug, "capabilityConfirmed")),
});
