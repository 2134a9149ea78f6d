import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state";
import { StatusBadge } from "#components/ui/status-badge";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

export async function PeopleTable({ rows }: { rows: Loaded["people"]["rows"] }) {
  const [t, terms, locale] = await Promise.all([getTranslations("access"), getTranslations("terms"), getLocale()]);
  if (rows.length === 0)
    return (
      <EmptyState state="no-match" title={t("staffPeople.none")} action={<a href={paths(locale).staffPeople()}>{t("staffPeople.all")}</a>}>
        {t("staffPeople.noneText")}
      </EmptyState>
    );
  return (
    <table className="flat">
      <thead>
        <tr>
          <th scope="col">{t("people.name")}</th>
          <th scope="col">{t("staffPeople.acts")}</th>
          <th scope="col">{t("staffPeople.access")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.personId}>
            <th scope="row">
              <a className="main" href={paths(locale).staffPerson(one.personId)}>
                {one.firstName} {one.lastName}
              </a>
              <span className="meta block font-normal wrap-anywhere">{[one.position, one.email].filter(Boolean).join(BETWEEN_PARTS)}</span>
            </th>
            <td data-l={t("staffPeople.acts")}>
              <span>
                {one.roles.map((role) => (
                  <span key={role} className="block font-semibold">
                    {t(`clusterRoles.${role}`)}
                  </span>
                ))}
                {one.organisations.map(({ slug, name, role }) => (
                  <span key={slug} className="block">
                    {name}: {terms(`organisationRole.${role}`)}
                  </span>
                ))}
              </span>
            </td>
            <td data-l={t("staffPeople.access")}>
              <StatusBadge tone={one.status === "disabled" ? "warn" : "ok"}>{t(`personStatus.${one.status}`)}</StatusBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
