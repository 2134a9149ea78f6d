import { getTranslations } from "next-intl/server";
import { ORGANISATION_ROLES } from "#domain/access/state";

/** What each role in an organisation may do, once for all forms of a page. */
export async function RolesTable() {
  const [t, terms] = await Promise.all([getTranslations("access"), getTranslations("terms.organisationRole")]);
  return (
    <details className="fold">
      <summary>{t("people.roles")}</summary>
      <dl className="stack">
        {ORGANISATION_ROLES.map((role) => (
          <div key={role}>
            <dt>
              <b>{terms(role)}</b>
            </dt>
            <dd>{t(`roleMay.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
