import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumBudget } from "#domain/consortia/budget/budget-reads";
import { formatNumber } from "#lib/format";
import { formatBudgetShare, formatCents } from "./money.ts";

/** The costs of each partner in a line, and their sums. */
export async function PartnerCosts({ budget: { partners, totals, action } }: { budget: ConsortiumBudget }) {
  const [t, locale] = await Promise.all([getTranslations("budget.table"), getLocale()]);
  const euros = (cents: number | null) => (cents === null ? "" : formatCents(cents, locale));
  const months = (hundredths: number) => formatNumber(hundredths / 100, locale, { maximumFractionDigits: 2 });
  const amounts = ["personnel", "subcontracting", "other", "indirect", "total"] as const;
  const funded = ["rate", "most", "requested"] as const;
  return (
    <div className="scroll mt-4">
      <table className="flat">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("partner")}</th>
            {[...amounts, "share", "personMonths", ...(action ? funded : [])].map((column) => (
              <th key={column} scope="col" className="num">
                {t(column as "total")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map(({ organisationId, name, line }) => (
            <tr key={organisationId}>
              <th scope="row">{name}</th>
              {line ? (
                <>
                  <td className="num">{euros(line.costs.personnel)}</td>
                  <td className="num">{euros(line.costs.subcontracting)}</td>
                  <td className="num">{euros(line.costs.other)}</td>
                  <td className="num">{euros(line.indirect)}</td>
                  <td className="num">{euros(line.total)}</td>
                  <td className="num">{formatBudgetShare(line.share, locale)}</td>
                  <td className="num">{months(line.personMonths)}</td>
                  {action ? (
                    <>
                      <td className="num">{line.rate === null ? "" : formatBudgetShare(line.rate * 100, locale)}</td>
                      <td className="num">{euros(line.most)}</td>
                      <td className="num">
                        {euros(line.requested ?? line.most)}
                        {line.isTooMuch ? <span className="block">{t("tooMuch")}</span> : null}
                      </td>
                    </>
                  ) : null}
                </>
              ) : (
                <td colSpan={action ? 10 : 7}>{t("silent")}</td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("all")}</th>
            <td className="num">{euros(totals.costs.personnel)}</td>
            <td className="num">{euros(totals.costs.subcontracting)}</td>
            <td className="num">{euros(totals.costs.other)}</td>
            <td className="num">{euros(totals.indirect)}</td>
            <td className="num">{euros(totals.total)}</td>
            <td />
            <td className="num">{months(totals.personMonths)}</td>
            {action ? (
              <>
                <td />
                <td className="num">{euros(totals.most)}</td>
                <td className="num">{euros(totals.requested)}</td>
              </>
            ) : null}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
