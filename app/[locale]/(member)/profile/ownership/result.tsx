import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state";
import { type Fact, Facts } from "#components/ui/facts";
import type { SizeFinding, Sum } from "#domain/organisations/ownership/size";
import type { OwnershipStatement } from "#domain/organisations/ownership/stated-ownership";
import { formatEuro, formatNumber } from "#lib/format";
import { shareText } from "./share-text.ts";

type Props = { own: { id: string; name: string }; statement: OwnershipStatement | undefined; size: SizeFinding | undefined };
const YEARS = ["last", "before", "earlier"] as const;

/** How large the organisation is by its own statement, who counts with it, and what is missing. */
export async function Result({ own, statement, size }: Props) {
  const [t, locale] = await Promise.all([getTranslations("ownership"), getLocale()]);
  if (!statement || !size)
    return (
      <section className="sec">
        <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
      </section>
    );
  const named = new Map(statement.stakes.map((stake) => [stake.otherId ?? stake.key, stake.name]));
  const nameOf = (id: string) => (id === own.id ? own.name : (named.get(id) ?? id));
  const gaps = size.gaps.map(({ what, of }) => (
    <span key={`${what} ${of}`} className="block">
      {what === "figures" && of === own.id ? t("gaps.ownFigures") : t(`gaps.${what}`, { name: nameOf(of) })}
    </span>
  ));
  const facts: Fact[] = [
    { term: t("sizeTerm"), value: t(`size.${size.isPublic ? "public" : (size.size ?? "unknown")}`) },
    { term: t("standingTerm"), value: t(`standing.${size.standing}`) },
    ...(gaps.length > 0 ? [{ term: t("missing"), value: gaps }] : []),
  ];
  const people = ({ known, isComplete }: Sum) => atLeast(formatNumber(known, locale, { maximumFractionDigits: 2 }), isComplete);
  const euros = ({ known, isComplete }: Sum) => atLeast(formatEuro(known, locale), isComplete);
  const atLeast = (n: string, isComplete: boolean) => (isComplete ? n : t("totals.atLeast", { n }));
  return (
    <section className="sec">
      <h2>{t("result")}</h2>
      <Facts facts={facts} look="kv" />
      {size.counted.length > 1 ? (
        <div className="scroll mt-4">
          <table className="flat">
            <caption>{t("counted.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("counted.name")}</th>
                <th scope="col">{t("counted.relation")}</th>
                <th scope="col" className="num">
                  {t("counted.share")}
                </th>
              </tr>
            </thead>
            <tbody>
              {size.counted.map(({ id, relation, share }) => (
                <tr key={id}>
                  <th scope="row">{nameOf(id)}</th>
                  <td data-l={t("counted.relation")}>{t(`counted.${relation}`)}</td>
                  <td className="num" data-l={t("counted.share")}>
                    {shareText(share, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <div className="scroll mt-4">
        <table className="flat">
          <caption>{t("totals.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("totals.year")}</th>
              {(["people", "turnover", "balance"] as const).map((figure) => (
                <th key={figure} scope="col" className="num">
                  {t(`totals.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {size.totals.map((total, n) => (
              <tr key={YEARS[n]}>
                <th scope="row">{statement.lastYear ? statement.lastYear - n : t(`totals.${YEARS[n] ?? "earlier"}`)}</th>
                <td className="num" data-l={t("totals.people")}>
                  {people(total.people)}
                </td>
                <td className="num" data-l={t("totals.turnover")}>
                  {euros(total.turnover)}
                </td>
                <td className="num" data-l={t("totals.balance")}>
                  {euros(total.balance)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta mt-2">{t("source")}</p>
    </section>
  );
}
