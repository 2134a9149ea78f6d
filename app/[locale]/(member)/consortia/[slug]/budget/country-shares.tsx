import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumBudget } from "#domain/consortia/budget/budget-reads";
import { formatNumber } from "#lib/format";
import { countryName } from "#lib/format/countries";
import { formatBudgetShare, formatCents } from "./money.ts";

/** How much of the budget is spent in each country, and how concentrated it is. */
export async function CountryShares({ budget: { countries, concentration } }: { budget: ConsortiumBudget }) {
  const [t, locale] = await Promise.all([getTranslations("budget"), getLocale()]);
  const [most] = countries.toSorted((one, other) => other.share - one.share);
  const finding = most?.country
    ? t(countries.length === 1 ? "countries.only" : "countries.most", {
        country: countryName(most.country, locale),
        share: formatBudgetShare(most.share, locale),
      })
    : t("countries.caption");
  return (
    <section className="sec">
      <h2>{finding}</h2>
      <div className="scroll mt-3">
        <table className="flat">
          <caption className="vh">{t("countries.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("countries.country")}</th>
              <th scope="col" className="r">
                {t("countries.total")}
              </th>
              <th scope="col" className="r">
                {t("countries.share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {countries.map(({ country, total, share }) => (
              <tr key={country ?? "unknown"}>
                <th scope="row">{country ? countryName(country, locale) : t("countries.unknown")}</th>
                <td className="r" data-l={t("countries.total")}>
                  {formatCents(total, locale)}
                </td>
                <td className="r" data-l={t("countries.share")}>
                  {formatBudgetShare(share, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta mt-2">{t("concentration", { n: formatNumber(concentration, locale) })}</p>
    </section>
  );
}
