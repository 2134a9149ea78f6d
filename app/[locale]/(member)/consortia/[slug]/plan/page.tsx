import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { ConfirmEntered } from "../_space/confirm-entered.tsx";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { confirm } from "./actions.ts";
import { ItemList } from "./item-list.tsx";
import { load } from "./load.ts";
import { PackageForms } from "./package-forms.tsx";
import { PackageList } from "./package-list.tsx";
import { PlanProblems } from "./plan-problems.tsx";
import { WorkForm } from "./work-form.tsx";
import { WorkMatrix } from "./work-matrix.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) => spaceTitle(load(props), "plan");

/** Who works in which part of the project, what the plan lacks, and the forms of whoever may change it. */
export default guarded(async function WorkPlanPage(props: Props) {
  const [loaded, t, locale] = await Promise.all([load(props), getTranslations("plan"), getLocale()]);
  if (!loaded) return spaceMissing();
  const { slug, plan, packages, partners, sums, mayPlan } = loaded;
  const to = paths(locale);
  const own = partners.filter(({ mayState }) => mayState);
  const months = formatNumber(sums.all.months / 100, locale, { maximumFractionDigits: 2 });
  const length = plan ? [t("length", { n: plan.months }), ...(plan.isLumpSum ? [t("lumpSum")] : [])].join(" ") : t("noLength");
  return (
    <SpacePage space={loaded} part="plan" lead={t("lead")}>
      {partners
        .filter(({ mayConfirm }) => mayConfirm)
        .map(({ id, name, version, enteredBy, sum }) => (
          <ConfirmEntered
            key={id}
            action={confirm}
            consortiumId={loaded.id}
            partner={{ id, version }}
            title={t("confirm.title", { partner: name, by: enteredBy?.name ?? t("confirm.coordinator") })}
            text={t("confirm.text", { months: formatNumber(sum.months / 100, locale, { maximumFractionDigits: 2 }) })}
            button={t("confirm.button")}
          />
        ))}
      <section className="sec">
        <h2>{t("finding", { n: packages.length, months })}</h2>
        <p className="mt-2">{length}</p>
        {packages.length > 0 ? <PackageList plan={loaded} /> : <p className="mt-2">{t("begin")}</p>}
        {packages.length > 0 ? (
          <ul className="row mt-3">
            {(["csv", "xlsx"] as const).map((format) => (
              <li key={format}>
                <a className="alone" href={to.consortiumPlanFile(slug, format)}>
                  {t(format)}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      {packages.length > 0 ? (
        <>
          <ItemList plan={loaded} />
          <PlanProblems plan={loaded} />
          <WorkMatrix plan={loaded} kind="months" />
          {plan?.isLumpSum ? <WorkMatrix plan={loaded} kind="share" /> : null}
          <section className="sec stack">
            {own.map((partner) => (
              <WorkForm key={partner.id} plan={loaded} partner={partner} isOpen={own.length === 1 && partner.work === undefined} />
            ))}
          </section>
        </>
      ) : null}
      {mayPlan ? <PackageForms plan={loaded} /> : null}
    </SpacePage>
  );
});
