import { getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { ORGANISATION_ROLES, type OrganisationRole } from "#domain/access/state";

type Props = {
  label: string;
  /** The chooser's own role: only an owner makes somebody an owner. */
  own: OrganisationRole;
  defaultValue: OrganisationRole;
};

/** A role in an organisation, in one line: `RolesTable` beside it says what each may do. */
export async function RoleChoice({ label, own, defaultValue }: Props) {
  const terms = await getTranslations("terms.organisationRole");
  const options = ORGANISATION_ROLES.filter((role) => role !== "owner" || own === "owner").map((role) => ({
    value: role,
    text: terms(role),
  }));
  return <SelectField name="role" label={label} options={options} defaultValue={defaultValue} />;
}
