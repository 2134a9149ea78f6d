"use server";
import { redirect } from "next/navigation";
import { createConsortium } from "#domain/consortia/create-consortium";
import { CreateConsortium } from "#domain/consortia/input";
import { formAction } from "#lib/forms/form-action";
import { withRows } from "#lib/forms/form-rows";
import { paths } from "#lib/paths";

export const create = withRows(
  formAction({
    words: "consortia",
    input: CreateConsortium,
    verb: createConsortium,
    after: ({ slug }, locale) => redirect(paths(locale).consortium(slug)),
  }),
  { seats: "1" },
);
