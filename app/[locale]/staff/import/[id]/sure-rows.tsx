import { getLocale, getTranslations } from "next-intl/server";
import { rowName } from "#domain/exchange/import/row-name";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** A longer list is in the file. */
const SHOWN = 200;

/** The rows that certainly match an organisation of the portal: which one, and by what. */
export async function SureRows({ loaded: { file, rows, here } }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.sure"), getLocale()]);
  const sure = rows.filter(({ matchId, isDoubtful, action }) => matchId && !isDoubtful && action === "update");
  if (sure.length === 0) return null;
  return (
    <details className="fold sure-rows">
      <summary>{t("title", { n: sure.length })}</summary>
      <table className="flat">
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("here")}</th>
            <th scope="col">{t("why")}</th>
          </tr>
        </thead>
        <tbody>
          {sure.slice(0, SHOWN).map((row) => {
            const match = here.get(row.matchId ?? "");
            const by = row.reason?.by;
            return (
              <tr key={row.row}>
                <th scope="row">
                  <span className="num">{row.row}</span> <span className="wrap-anywhere">{rowName(file, row)}</span>
                </th>
                <td data-l={t("here")}>
                  {match ? (
                    <a className="wrap-anywhere" href={paths(locale).organisation(match.slug)}>
                      {[match.profile.name, match.profile.town].filter(Boolean).join(BETWEEN_PARTS)}
                    </a>
                  ) : (
                    "—"
                  )}
                </td>
                <td data-l={t("why")}>{by === "slug" || by === "vat" || by === "pic" || by === "ror" ? t(`by.${by}`) : t("by.name")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {sure.length > SHOWN ? <p className="meta">{t("others", { n: sure.length - SHOWN })}</p> : null}
    </details>
  );
}
