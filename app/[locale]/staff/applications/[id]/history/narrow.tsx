import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import type { Doer } from "#domain/review/application/history-doer";
import { paths } from "#lib/paths";
import { WHAT, WHO, type What } from "./history.ts";

type Props = { applicationId: string; asked: { who: Doer | undefined; what: What | undefined } };

/** Whose steps and which, by the address; the file holds what is shown. */
export async function Narrow({ applicationId, asked }: Props) {
  const [t, locale] = await Promise.all([getTranslations("review.historyPage"), getLocale()]);
  const to = paths(locale);
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <form method="get" action={to.staffHistory(applicationId)} className="row items-end my-4">
      <label className="grid gap-1">
        {t("who")}
        <select name="who" defaultValue={asked.who ?? ""} className="w-s">
          <option value="">{t("anybody")}</option>
          {WHO.map((who) => (
            <option key={who} value={who}>
              {t(`whoIs.${who}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        {t("what")}
        <select name="what" defaultValue={asked.what ?? ""} className="w-s">
          <option value="">{t("anything")}</option>
          {WHAT.map((what) => (
            <option key={what} value={what}>
              {t(`whatIs.${what}`)}
            </option>
          ))}
        </select>
      </label>
      <Button quiet>{t("narrow")}</Button>
      <a className="tap self-center mt-6" href={`${to.staffHistoryFile(applicationId)}?${query}`} download>
        {t("file")}
      </a>
    </form>
  );
}
