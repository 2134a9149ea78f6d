"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { confirmAdministrator } from "#domain/access/administrators/confirm-administrator";
import { declineAdministrator } from "#domain/access/administrators/decline-administrator";
import { proposeAdministrator } from "#domain/access/administrators/propose-administrator";
import { erasePerson } from "#domain/access/erasure/erase-person";
import {
  AddPersonInput,
  AnswerProposalInput,
  ErasePersonInput,
  PersonInput,
  ProposeAdministratorInput,
  RoleOfOursInput,
} from "#domain/access/input";
import { addPerson } from "#domain/access/people/add-person";
import { disablePerson } from "#domain/access/people/disable-person";
import { enablePerson } from "#domain/access/people/enable-person";
import { grantRole } from "#domain/access/people/grant-role";
import { revokeRole } from "#domain/access/people/revoke-role";
import { mailStanding } from "#domain/kernel/mail/mail-standing";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { sendsMail } from "#lib/env";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";

const saved = async () => {
  refresh();
  return (await getTranslations("access"))("saved");
};
/** The person is in; whether their email left is another matter. */
const added = async (_: unknown, __: unknown, { email }: { email: string }) => {
  refresh();
  const standing = await mailStanding(await requestContext(), { to: email, templates: ["invitation"], leaves: sendsMail() });
  return (await getTranslations("access"))(`staffPeople.added.${standing}`, { email, days: String(PORTAL_LENGTHS.mailTried.n) });
};
const common = { words: "access", input: PersonInput, after: saved };

export const add = formAction({
  words: "access",
  keep: "addPerson",
  input: AddPersonInput,
  limit: "invitation",
  verb: addPerson,
  after: added,
});
export const disable = formAction({ ...common, keep: "disablePerson", verb: disablePerson });
export const erase = formAction({
  ...common,
  input: ErasePersonInput,
  keep: "erasePerson",
  verb: erasePerson,
  after: (_, locale) => redirect(paths(locale).staffPeople()),
});
export const enable = formAction({ ...common, keep: "enablePerson", verb: enablePerson });
export const grant = formAction({ ...common, input: RoleOfOursInput, keep: "grantRole", verb: grantRole });
export const revoke = formAction({ ...common, input: RoleOfOursInput, keep: "revokeRole", verb: revokeRole });
export const propose = formAction({
  ...common,
  input: ProposeAdministratorInput,
  keep: "proposeAdministrator",
  verb: proposeAdministrator,
});
const answer = { ...common, input: AnswerProposalInput };
export const confirm = formAction({ ...answer, keep: "confirmAdministrator", verb: confirmAdministrator });
export const decline = formAction({ ...answer, verb: declineAdministrator });
