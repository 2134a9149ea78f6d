import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { ListPages } from "#components/ui/list-pages";
import type { ReadingRow } from "#domain/access/people/reading-reads";
import { isStaffAdmin } from "#domain/kernel/actor";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { loadReadings } from "./load.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings.readings"))("title"))), robots: { index: false } };
}

/** Who opened which personal data and when, for administrators. */
export default guarded(async function Readings({ searchParams }: Props) {
  const [t, s, audit, locale, loaded] = await Promise.all([
    getTranslations("settings.readings"),
    getTranslations("settings"),
    getTranslations("audit"),
    getLocale(),
    loadReadings(searchParams),
  ]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { found, subjectId } = loaded;
  const to = paths(locale);
  const thing = ({ what, subject, slug, subjectId: id }: ReadingRow) => {
    if (what === "contact") {
      const text = t("what.contact", { name: subject || t("noName") });
      return slug ? <a href={to.organisation(slug)}>{text}</a> : text;
    }
    if (what !== "application" && what !== "person") return t(`what.${what}`);
    const href = what === "application" ? to.staffApplication(id) : to.staffPerson(id);
    return <a href={href}>{t(`what.${what}`, { name: subject || t("noName") })}</a>;
  };
  return (
    <div className="max-w-[820px]">
      <Breadcrumbs
        trail={[
          { href: to.staffSettings(), text: s("title") },
          { href: to.staffAudit(), text: audit("title") },
        ]}
        here={t("title")}
      />
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-6">{t("lead", { n: RETENTION_LENGTHS.reading.n })}</p>
      {subjectId ? (
        <p>
          <a className="tap" href={to.staffReadings()}>
            {t("all")}
          </a>
        </p>
      ) : null}
      {found.total === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <table className="flat">
          <thead>
            <tr>
              <th scope="col">{t("columns.at")}</th>
              <th scope="col">{t("columns.who")}</th>
              <th scope="col">{t("columns.what")}</th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row) => (
              <tr key={`${row.at.getTime()} ${row.by} ${row.what} ${row.subjectId}`}>
                <th scope="row" className="num">
                  {formatDateTime(row.at, locale)}
                </th>
                <td data-l={t("columns.who")}>{row.by}</td>
                <td data-l={t("columns.what")} className="wrap-anywhere">
                  {thing(row)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ListPages found={found} hrefOf={(page) => to.staffReadings(subjectId, page)} />
    </div>
  );
});
