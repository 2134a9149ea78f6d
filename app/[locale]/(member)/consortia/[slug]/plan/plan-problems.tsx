import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumPlan } from "#domain/consortia/plan/plan-reads";
import type { PlanProblem } from "#domain/consortia/plan/work-plan";
import { formatNumber } from "#lib/format";
import { formatCents } from "../budget/money.ts";

/** What the plan lacks, each in a sentence. */
export async function PlanProblems({ plan: { packages, partners, sums, plan } }: { plan: ConsortiumPlan }) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const amount = (problem: PlanProblem["problem"], value = 0) => {
    if (problem === "shareDiffers") return formatCents(value, locale);
    return formatNumber(problem === "monthsDiffer" ? value / 100 : value, locale, { maximumFractionDigits: 2 });
  };
  const sentence = ({ problem, packageId, partnerId, title = "", stated, expected }: PlanProblem) =>
    t(`problems.${problem}`, {
      number: String(packages.find(({ id }) => id === packageId)?.number ?? ""),
      partner: partners.find(({ id }) => id === partnerId)?.name ?? "",
      title,
      stated: amount(problem, stated),
      expected: amount(problem, expected),
    });
  return (
    <section className="sec">
      <h2>{t("problems.title", { n: sums.problems.length })}</h2>
      {sums.problems.length > 0 ? (
        <ul className="items mt-3">
          {sums.problems.map((one) => (
            <li key={`${one.problem}-${one.packageId}-${one.partnerId}-${one.title}`}>{sentence(one)}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-2">{t("problems.none")}</p>
      )}
      {plan?.isLumpSum ? <p className="meta mt-2">{t("note")}</p> : null}
    </section>
  );
}
