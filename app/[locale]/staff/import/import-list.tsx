import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge, type Tone } from "#components/ui/status-badge";
import { type ImportStatus, isAtWork } from "#domain/exchange/state";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatDateTime, formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { KeepAsking } from "./keep-asking.tsx";
import type { Loaded } from "./load.ts";

const TONES: Record<ImportStatus, Tone> = {
  columns: "warn",
  checking: "info",
  checked: "warn",
  running: "info",
  done: "ok",
  undoing: "info",
  undone: "grey",
  cancelling: "info",
};

/** What staff have imported in the last days, and how far each is. */
export async function ImportList({ imports }: Pick<Loaded, "imports">) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.list"), getLocale()]);
  if (imports.length === 0) return null;
  return (
    <section className="sec">
      {imports.some(({ status }) => isAtWork(status)) ? <KeepAsking /> : null}
      <h2>{t("title")}</h2>
      <p className="hint mb-3">{t("kept", { days: String(RETENTION_LENGTHS.importFile.n) })}</p>
      <table className="flat">
        <thead>
          <tr>
            <th scope="col">{t("file")}</th>
            <th scope="col">{t("contents")}</th>
            <th scope="col" className="r">
              {t("rows")}
            </th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("by")}</th>
            <th scope="col">{t("last")}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <a className="main wrap-anywhere" href={paths(locale).staffImport(each.id)}>
                  {each.fileName}
                </a>
              </th>
              <td data-l={t("contents")}>{t(`subjects.${each.subject}`)}</td>
              <td data-l={t("rows")} className="r">
                {formatNumber(each.total, locale)}
              </td>
              <td data-l={t("state")}>
                <StatusBadge tone={TONES[each.status]}>{t(`states.${each.status}`)}</StatusBadge>
              </td>
              <td data-l={t("by")}>{each.firstName ? `${each.firstName} ${each.lastName}` : "—"}</td>
              <td data-l={t("last")}>{formatDateTime(each.touchedAt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
