import { getTranslations } from "next-intl/server";
import { ORGANISATION_ROLES, type OrganisationRole } from "#domain/access/state";

/** The roles that somebody in this role can give, with what each may do. */
export async function roleOptions(own: OrganisationRole) {
  const [t, terms] = await Promise.all([getTranslations("access"), getTranslations("terms")]);
  return ORGANISATION_ROLES.filter((role) => role !== "owner" || own === "owner").map((role) => ({
    value: role,
    text: `${terms(`organisationRole.${role}`)}: ${t(`roleMay.${role}`)}`,
  }));
}
