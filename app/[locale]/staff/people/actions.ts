"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { addPerson } from "#domain/access/add-person";
import { disablePerson } from "#domain/access/disable-person";
import { enablePerson } from "#domain/access/enable-person";
import { grantRole } from "#domain/access/grant-role";
import { AddPersonInput, PersonInput, RoleOfOursInput } from "#domain/access/input";
import { revokeRole } from "#domain/access/revoke-role";
import { formAction } from "#lib/form-action";

const saved = async () => {
  refresh();
  return (await getTranslations("access"))("saved");
};
const common = { words: "access", input: PersonInput, after: saved };

export const add = formAction({
  words: "access",
  keep: "addPerson",
  input: AddPersonInput,
  limit: "invitation",
  verb: addPerson,
  after: saved,
});
export const disable = formAction({ ...common, keep: "disablePerson", verb: disablePerson });
export const enable = formAction({ ...common, keep: "enablePerson", verb: enablePerson });
export const grant = formAction({ ...common, input: RoleOfOursInput, keep: "grantRole", verb: grantRole });
export const revoke = formAction({ ...common, input: RoleOfOursInput, keep: "revokeRole", verb: revokeRole });
