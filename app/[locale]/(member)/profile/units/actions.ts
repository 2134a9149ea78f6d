"use server";
import { redirect } from "next/navigation";
import { addUnit } from "#domain/organisations/units/add-unit";
import { editUnit } from "#domain/organisations/units/edit-unit";
import { removeUnit } from "#domain/organisations/units/remove-unit";
import { AddUnit, EditUnit, RemoveUnit } from "#domain/organisations/units/unit-input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const add = formAction({
  words: "organisations.units",
  input: AddUnit,
  verb: addUnit,
  after: ({ slug }, locale) => redirect(paths(locale).profileUnits(slug, "added")),
});

export const edit = formAction({
  words: "organisations.units",
  input: EditUnit,
  verb: editUnit,
  after: ({ slug }, locale) => redirect(paths(locale).profileUnits(slug, "edited")),
});

export const remove = formAction({
  words: "organisations.units",
  input: RemoveUnit,
  verb: removeUnit,
  after: ({ slug }, locale) => redirect(paths(locale).profileUnits(slug, "removed")),
});
