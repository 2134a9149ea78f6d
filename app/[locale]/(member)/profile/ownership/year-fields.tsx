import { getLocale, getTranslations } from "next-intl/server";
import { TextField } from "#components/form/text-field";
import type { YearFigures } from "#domain/organisations/ownership/state";

const YEARS = ["last", "before", "earlier"] as const;
const text = (n: number | null | undefined) => n ?? undefined;

/** The figures of so many closed years, the last first. */
export async function YearFields({ years = [], n }: { years?: readonly YearFigures[] | undefined; n: 2 | 3 }) {
  const [t, locale] = await Promise.all([getTranslations("ownership"), getLocale()]);
  return YEARS.slice(0, n).map((year, at) => (
    <fieldset key={year} className="group" lang={locale}>
      <legend>{t(`totals.${year}`)}</legend>
      <TextField
        name={`years[${at}].people`}
        label={t("figure.people")}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={text(years[at]?.people)}
        width="w-s"
      />
      <TextField
        name={`years[${at}].turnover`}
        label={t("figure.turnover")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={text(years[at]?.turnover)}
        width="w-s"
      />
      <TextField
        name={`years[${at}].balance`}
        label={t("figure.balance")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={text(years[at]?.balance)}
        width="w-s"
      />
    </fieldset>
  ));
}
