import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** Everybody who acts for the organisation, with the role in words. */
export async function Colleagues({ loaded: { colleagues, abilities, acting, who } }: { loaded: Loaded }) {
  const [t, terms, common, locale] = await Promise.all([
    getTranslations("access"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const manages = abilities.changeRole === true;
  return (
    <table className="flat">
      <thead>
        <tr>
          <th scope="col" className="w-2/5">
            {t("people.name")}
          </th>
          <th scope="col">{t("fields.role")}</th>
          <th scope="col">{t("people.since")}</th>
          {manages ? <th scope="col">{t("people.action")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {colleagues.map((one) => (
          <tr key={one.personId}>
            <th scope="row">
              {one.firstName} {one.lastName} {one.personId === who.personId ? <span className="meta">{t("people.you")}</span> : null}
              <span className="meta block font-normal wrap-anywhere">{[one.position, one.email].filter(Boolean).join(BETWEEN_PARTS)}</span>
              {one.status === "disabled" ? <StatusBadge tone="warn">{t("people.disabled")}</StatusBadge> : null}
            </th>
            <td data-l={t("fields.role")}>{terms(`organisationRole.${one.role}`)}</td>
            <td data-l={t("people.since")}>{formatDate(one.since, locale, "short")}</td>
            {manages ? (
              <td>
                <a
                  href={paths(locale).colleague(one.personId, acting.slug)}
                  aria-label={t("people.changeOf", { name: `${one.firstName} ${one.lastName}` })}
                >
                  {common("change")}
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
