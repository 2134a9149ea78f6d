import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { ORGANISATION_ROLES, type OrganisationRole } from "#domain/access/state";

type Props = {
  label: string;
  /** The chooser's own role: only an owner makes somebody an owner. */
  own: OrganisationRole;
  defaultValue: OrganisationRole;
};

/** A role in an organisation, each with what it may do. */
export async function RoleField({ label, own, defaultValue }: Props) {
  const [t, terms] = await Promise.all([getTranslations("access.roleMay"), getTranslations("terms.organisationRole")]);
  const options = ORGANISATION_ROLES.filter((role) => role !== "owner" || own === "owner").map((role) => ({
    value: role,
    text: terms(role),
    hint: t(role),
  }));
  return <RadioGroup name="role" label={label} options={options} defaultValue={defaultValue} />;
}
