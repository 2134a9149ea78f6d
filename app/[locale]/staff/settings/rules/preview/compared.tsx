import { getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";

type Row = { key: string; name: string; before: string; after: string; what: "same" | "added" | "removed" | "changed" };
/** `draft`: there is one; without it there is nothing to compare with. */
type Props = { title: string; rows: Row[]; draft: boolean };

/** What is in force and what would be, row by row, in words. */
export async function Compared({ title, rows, draft }: Props) {
  const t = await getTranslations("settings.rules.preview");
  return (
    <section className="sec">
      <h2>{title}</h2>
      <table className="flat md:table-fixed">
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("inForce")}</th>
            {draft ? <th scope="col">{t("draft")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after, what }) => (
            <tr key={key} className={what === "same" ? undefined : "on"}>
              <th scope="row" className="wrap-anywhere">
                {name} {what === "same" ? null : <StatusBadge tone="info">{t(`badge.${what}`)}</StatusBadge>}
              </th>
              <td data-l={t("inForce")} className="wrap-anywhere">
                {before}
              </td>
              {draft ? (
                <td data-l={t("draft")} className="wrap-anywhere">
                  {after}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
