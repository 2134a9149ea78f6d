import { getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import type { ConsortiumView } from "#domain/consortia/page-view";
import { openSeatsOf } from "#domain/consortia/roles/open-seats";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { roleWords } from "../role-words.ts";
import { PartnerName } from "./partner-name.tsx";

/** Which roles there are, how many seats each has, and who has them. The coordinator has no seat of a role, so the sums are those that the page names above. */
export async function Roles({ consortium: { coordinator, roles, unnamed, ended } }: { consortium: ConsortiumView }) {
  const [t, terms, words] = await Promise.all([getTranslations("consortia"), getTranslations("terms"), roleWords()]);
  return (
    <section>
      <h2 className="mb-4">{t("page.roles")}</h2>
      <table className="flat roles">
        <thead>
          <tr>
            <th scope="col">{t("page.role")}</th>
            <th scope="col">{t("page.seats")}</th>
            <th scope="col">{t("page.who")}</th>
          </tr>
        </thead>
        <tbody>
          {coordinator ? (
            <tr>
              <th scope="row">{t("page.coordinator")}</th>
              <td className="num nb">
                <StatusBadge>{t("page.filled")}</StatusBadge>
              </td>
              <td>
                <PartnerName partner={coordinator} />
              </td>
            </tr>
          ) : null}
          {roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">
                {role.title}
                <p className="meta font-normal">{[terms(`sector.${role.sector}`), t(`role.needs.${role.need}`)].join(BETWEEN_PARTS)}</p>
                {role.work ? <p className="given mt-1 font-normal wrap-anywhere">{role.work}</p> : null}
                {words.wishes(role).map((wish) => (
                  <p key={wish} className="meta font-normal">
                    {wish}
                  </p>
                ))}
              </th>
              <td className="num nb">
                {ended ? null : (
                  <StatusBadge tone={openSeatsOf(role) > 0 ? "warn" : "grey"}>
                    {t(openSeatsOf(role) > 0 ? "page.open" : "page.filled")}
                  </StatusBadge>
                )}{" "}
                {t("seatCount", { taken: role.taken, seats: role.seats })}
              </td>
              <td>
                {role.who.length === 0 ? t("page.nobody") : null}
                {role.who.map((partner, n) => (
                  <span key={partner.organisationId}>
                    {n > 0 ? ", " : null}
                    <PartnerName partner={partner} />
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unnamed > 0 ? <p className="meta mt-3">{t("page.more", { n: unnamed })}</p> : null}
    </section>
  );
}
