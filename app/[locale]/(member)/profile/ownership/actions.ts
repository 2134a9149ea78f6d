"use server";
import { redirect } from "next/navigation";
import { addStake } from "#domain/organisations/ownership/add-stake";
import { AddStake, RemoveStake, StateNoStake, StateSize } from "#domain/organisations/ownership/input";
import { removeStake } from "#domain/organisations/ownership/remove-stake";
import { stateNoStake } from "#domain/organisations/ownership/state-no-stake";
import { stateSize } from "#domain/organisations/ownership/state-size";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const state = formAction({
  words: "ownership",
  input: StateSize,
  verb: stateSize,
  after: ({ slug }, locale) => redirect(paths(locale).profileOwnership(slug, "stated")),
});

export const add = formAction({
  words: "ownership",
  input: AddStake,
  verb: addStake,
  after: ({ slug }, locale) => redirect(paths(locale).profileOwnership(slug, "added")),
});

export const remove = formAction({
  words: "ownership",
  input: RemoveStake,
  verb: removeStake,
  after: ({ slug }, locale) => redirect(paths(locale).profileOwnership(slug, "removed")),
});

export const none = formAction({
  words: "ownership",
  input: StateNoStake,
  verb: stateNoStake,
  after: ({ slug }, locale) => redirect(paths(locale).profileOwnership(slug, "stated")),
});
