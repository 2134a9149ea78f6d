import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import type { WorkspacePartner } from "#domain/consortia/workspace";
import { formatDate } from "#lib/format";

export async function Partners({ everyone }: { everyone: WorkspacePartner[] }) {
  const [t, terms, locale] = await Promise.all([getTranslations("consortia"), getTranslations("terms"), getLocale()]);
  return (
    <section className="sec">
      <h2>{t("space.partners")}</h2>
      <table className="flat">
        <thead>
          <tr>
            <th scope="col">{t("space.partner")}</th>
            <th scope="col">{t("space.seat")}</th>
            <th scope="col">{t("space.since")}</th>
          </tr>
        </thead>
        <tbody>
          {everyone.map((partner) => (
            <tr key={partner.id}>
              <th scope="row">
                {partner.name}{" "}
                {partner.status === "active" ? null : (
                  <StatusBadge tone="warn">{terms(`organisationStatus.${partner.status}`)}</StatusBadge>
                )}
              </th>
              <td>{partner.role === "coordinator" ? t("page.coordinator") : partner.seat}</td>
              <td className="num">{partner.since ? formatDate(partner.since, locale, "short") : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
