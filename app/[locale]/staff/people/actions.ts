"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { addReviewer } from "#domain/access/add-reviewer";
import { disablePerson } from "#domain/access/disable-person";
import { enablePerson } from "#domain/access/enable-person";
import { grantReviewer } from "#domain/access/grant-reviewer";
import { AddReviewerInput, PersonInput } from "#domain/access/input";
import { revokeReviewer } from "#domain/access/revoke-reviewer";
import { formAction } from "#lib/form-action";

const saved = async () => {
  refresh();
  return (await getTranslations("access"))("saved");
};
const common = { words: "access", input: PersonInput, after: saved };

export const add = formAction({
  words: "access",
  keep: "addReviewer",
  input: AddReviewerInput,
  limit: "invitation",
  verb: addReviewer,
  after: saved,
});
export const disable = formAction({ ...common, keep: "disablePerson", verb: disablePerson });
export const enable = formAction({ ...common, keep: "enablePerson", verb: enablePerson });
export const grant = formAction({ ...common, keep: "grantReviewer", verb: grantReviewer });
export const revoke = formAction({ ...common, keep: "revokeReviewer", verb: revokeReviewer });
