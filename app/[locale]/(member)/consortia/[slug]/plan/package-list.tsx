import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumPlan } from "#domain/consortia/plan/plan-reads";
import { formatNumber } from "#lib/format";
import { formatCents } from "../budget/money.ts";

/** The work packages, each with its lead, when it begins and ends, and its sums. */
export async function PackageList({ plan: { plan, packages, sums } }: { plan: ConsortiumPlan }) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const months = (hundredths: number) => formatNumber(hundredths / 100, locale, { maximumFractionDigits: 2 });
  const last = Math.max(plan?.months ?? 1, ...packages.map(({ endMonth }) => endMonth));
  const isLumpSum = plan?.isLumpSum === true;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its column is scrolled by keyboard.
    <section className="scroll mt-4" tabIndex={0} aria-label={t("packages.caption")}>
      <table className="flat">
        <caption className="vh">{t("packages.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("packages.package")}</th>
            <th scope="col">{t("packages.lead")}</th>
            <th scope="col">{t("packages.months")}</th>
            <th scope="col" className="r">
              {t("packages.personMonths")}
            </th>
            {isLumpSum ? (
              <th scope="col" className="r">
                {t("packages.share")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {packages.map(({ id, number, title, objective, language, lead, startMonth, endMonth, sum }) => (
            <tr key={id}>
              <th scope="row">
                {t("short", { number: String(number) })} <span lang={language === locale ? undefined : language}>{title}</span>
                {objective ? (
                  <span className="meta block font-normal" lang={language === locale ? undefined : language}>
                    {objective}
                  </span>
                ) : null}
              </th>
              <td data-l={t("packages.lead")}>{lead?.name ?? t("packages.nobody")}</td>
              <td data-l={t("packages.months")}>
                <div>
                  <span className="num">{t("packages.span", { start: String(startMonth), end: String(endMonth) })}</span>
                  <svg className="months" viewBox={`0 0 ${last} 1`} preserveAspectRatio="none" aria-hidden="true">
                    <rect className="all" width={last} height={1} />
                    <rect x={startMonth - 1} width={endMonth - startMonth + 1} height={1} />
                  </svg>
                </div>
              </td>
              <td className="r" data-l={t("packages.personMonths")}>
                {months(sum.months)}
              </td>
              {isLumpSum ? (
                <td className="r" data-l={t("packages.share")}>
                  {formatCents(sum.share, locale)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("packages.all")}</th>
            <td />
            <td />
            <td className="r" data-l={t("packages.personMonths")}>
              {months(sums.all.months)}
            </td>
            {isLumpSum ? (
              <td className="r" data-l={t("packages.share")}>
                {formatCents(sums.all.share, locale)}
              </td>
            ) : null}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
