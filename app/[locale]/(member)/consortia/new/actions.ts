"use server";
import { redirect } from "next/navigation";
import { createConsortium } from "#domain/consortia/create-consortium";
import { CreateConsortium } from "#domain/consortia/input";
import { formAction } from "#lib/forms/form-action";
import { withRows } from "#lib/forms/form-rows";
import { paths } from "#lib/paths";
import { CLOSING_FIELD } from "../closing-field.ts";

export const create = withRows(
  formAction({
    words: "consortia",
    input: CreateConsortium,
    verb: createConsortium,
    after: ({ slug }, locale) => redirect(paths(locale).consortium(slug)),
    fieldOf: CLOSING_FIELD,
  }),
  { seats: "1" },
);
