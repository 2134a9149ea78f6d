import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { BudgetLine } from "#domain/consortia/budget/budget";
import type { ConsortiumBudget } from "#domain/consortia/budget/budget-reads";
import { needsCertificate } from "#domain/consortia/budget/certificate";
import { isFunded } from "#domain/consortia/state";
import { formatNumber } from "#lib/format";
import { formatBudgetShare, formatCents } from "./money.ts";

const withPart = (amount: string, part: string) => (
  <span>
    {amount} <span className="meta block">{part}</span>
  </span>
);

/** The costs of each partner in a line, and their sums. */
export async function PartnerCosts({ budget: { partners, totals, action, asksForCertificate } }: { budget: ConsortiumBudget }) {
  const [t, terms, locale] = await Promise.all([getTranslations("budget.table"), getTranslations("terms.participation"), getLocale()]);
  const euros = (cents: number | null) => (cents === null ? "" : formatCents(cents, locale));
  const months = (hundredths: number) => formatNumber(hundredths / 100, locale, { maximumFractionDigits: 2 });
  const column = (label: string, of: (line: BudgetLine) => ReactNode, sum: string) => ({ label, of, sum });
  const columns = [
    column(t("personnel"), ({ costs }) => euros(costs.personnel), euros(totals.costs.personnel)),
    column(t("subcontracting"), ({ costs }) => euros(costs.subcontracting), euros(totals.costs.subcontracting)),
    column(t("other"), ({ costs }) => euros(costs.other), euros(totals.costs.other)),
    column(t("indirect"), ({ indirect }) => euros(indirect), euros(totals.indirect)),
    column(
      t("total"),
      ({ total, share }) => withPart(euros(total), t("ofAll", { share: formatBudgetShare(share, locale) })),
      euros(totals.total),
    ),
    column(t("personMonths"), ({ personMonths }) => months(personMonths), months(totals.personMonths)),
    ...(action
      ? [
          column(
            t("most"),
            ({ most, rate }) => withPart(euros(most), rate === null ? "" : t("ofCosts", { rate: formatBudgetShare(rate * 100, locale) })),
            euros(totals.most),
          ),
          column(
            t("requested"),
            ({ requested, most, isTooMuch }) => (
              <span>
                {euros(requested ?? most)}
                {isTooMuch ? <span className="block">{t("tooMuch")}</span> : null}
                {asksForCertificate && needsCertificate({ requested, most }) ? (
                  <span className="meta block">{t("certificate")}</span>
                ) : null}
              </span>
            ),
            euros(totals.requested),
          ),
        ]
      : []),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its column is scrolled by keyboard.
    <section className="scroll mt-4" tabIndex={0} aria-label={t("caption")}>
      <table className="flat costs">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("partner")}</th>
            {columns.map(({ label }) => (
              <th key={label} scope="col" className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map(({ organisationId, name, participation, line, enteredBy }) => (
            <tr key={organisationId}>
              <th scope="row">
                {name}
                {enteredBy ? (
                  <span className="meta block font-normal">{t("entered", { by: enteredBy.name ?? t("coordinator") })}</span>
                ) : null}
                {isFunded(participation) ? null : (
                  <span className="meta block font-normal">{`${terms(participation)}: ${t("unfunded")}`}</span>
                )}
              </th>
              {line ? (
                columns.map(({ label, of }) => (
                  <td key={label} className="num" data-l={label}>
                    {of(line)}
                  </td>
                ))
              ) : (
                <td colSpan={columns.length}>{t("silent")}</td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("all")}</th>
            {columns.map(({ label, sum }) => (
              <td key={label} className="num" data-l={sum === "" ? undefined : label}>
                {sum}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
