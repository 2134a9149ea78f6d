import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumPlan } from "#domain/consortia/plan/plan-reads";
import { formatNumber } from "#lib/format";
import { formatCents } from "../budget/money.ts";

type Props = { plan: ConsortiumPlan; kind: "months" | "share" };

/** A line for each partner and a column for each package: person-months, or shares of the lump sum beside what its budget asks for. */
export async function WorkMatrix({ plan: { packages, partners, sums }, kind }: Props) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const shown = (amount: number) =>
    kind === "share" ? formatCents(amount, locale) : formatNumber(amount / 100, locale, { maximumFractionDigits: 2 });
  const requested = kind === "share" ? t("matrix.requested") : undefined;
  const all = partners.every((partner) => partner.requested !== null)
    ? partners.reduce((sum, partner) => sum + (partner.requested ?? 0), 0)
    : null;
  const silent = partners.filter(({ work }) => !work).length;
  const sum = shown(sums.all[kind]);
  const finding =
    kind === "months"
      ? t("matrix.monthsFinding", { n: partners.length - silent, all: String(partners.length), months: sum })
      : all === null
        ? t("matrix.shareFinding", { sum })
        : t("matrix.shareOfRequested", { sum, requested: shown(all) });
  return (
    <section className="sec">
      <h2>{finding}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its column is scrolled by keyboard. */}
      <section className="scroll mt-3" tabIndex={0} aria-label={t(`matrix.${kind}`)}>
        <table className="flat">
          <caption className="vh">{t(`matrix.${kind}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("matrix.partner")}</th>
              {packages.map(({ id, number }) => (
                <th key={id} scope="col" className="r">
                  {t("short", { number: String(number) })}
                </th>
              ))}
              <th scope="col" className="r">
                {t("matrix.sum")}
              </th>
              {requested ? (
                <th scope="col" className="r">
                  {requested}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {partners.map((partner) => (
              <tr key={partner.id}>
                <th scope="row">
                  {partner.name}
                  {partner.enteredBy ? (
                    <span className="meta block font-normal">
                      {t("confirm.entered", { by: partner.enteredBy.name ?? t("confirm.coordinator") })}
                    </span>
                  ) : null}
                </th>
                {partner.work ? (
                  <>
                    {packages.map(({ id, number }) => (
                      <td key={id} className="r" data-l={t("short", { number: String(number) })}>
                        {shown(partner.work?.[id]?.[kind] ?? 0)}
                      </td>
                    ))}
                    <td className="r" data-l={t("matrix.sum")}>
                      {shown(partner.sum[kind])}
                    </td>
                  </>
                ) : (
                  <td colSpan={packages.length + 1}>{t("matrix.silent")}</td>
                )}
                {requested ? (
                  <td className="r" data-l={requested}>
                    {partner.requested === null ? t("matrix.silent") : shown(partner.requested)}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("matrix.all")}</th>
              {packages.map(({ id, number, sum }) => (
                <td key={id} className="r" data-l={t("short", { number: String(number) })}>
                  {shown(sum[kind])}
                </td>
              ))}
              <td className="r" data-l={t("matrix.sum")}>
                {shown(sums.all[kind])}
              </td>
              {requested ? (
                <td className="r" data-l={all === null ? undefined : requested}>
                  {all === null ? "" : shown(all)}
                </td>
              ) : null}
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}
