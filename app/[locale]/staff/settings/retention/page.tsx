import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatLength } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { staffOnly } from "../../staff-only.ts";
import { titleFor } from "../../title-for.ts";
import { RETENTION_GROUP_KEYS, RETENTION_GROUPS } from "./retention-groups.ts";

const STAYS = ["audit", "work", "application", "others"] as const;

export async function generateMetadata() {
  return titleFor(isStaff, (await getTranslations("settings"))("retention.title"));
}

/** What the portal deletes by itself and when, from the table by which it does. */
export default guarded(async function Retention() {
  if (!(await staffOnly())) {
    status(404);
    return <NotFound />;
  }
  const [t, locale] = await Promise.all([getTranslations("settings.retention"), getLocale()]);
  return (
    <div className="stack [--g:32px]">
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {RETENTION_GROUP_KEYS.map((group) => (
        <section key={group} aria-labelledby={`retention-${group}`} className="max-w-[760px]">
          <h2 id={`retention-${group}`}>{t(`groups.${group}`)}</h2>
          <table className="flat mt-3" aria-labelledby={`retention-${group}`}>
            <thead>
              <tr>
                <th scope="col">{t("what")}</th>
                <th scope="col" className="w-32">
                  {t("after")}
                </th>
              </tr>
            </thead>
            <tbody>
              {RETENTION_GROUPS[group].map((key) => (
                <tr key={key}>
                  <td>{t(`times.${key}`)}</td>
                  <td className="num whitespace-nowrap">{formatLength(RETENTION_LENGTHS[key], locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <section className="max-w-[760px]">
        <h2>{t("staysTitle")}</h2>
        <ul className="mt-3 list-disc space-y-1 pl-6">
          {STAYS.map((key) => (
            <li key={key}>{t(`stays.${key}`)}</li>
          ))}
        </ul>
        <p className="mt-3">{t("limits")}</p>
        <p className="mt-3">{t.rich("privacy", { a: (words) => <a href={paths(locale).privacy()}>{words}</a> })}</p>
      </section>
    </div>
  );
});
