import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { CERTIFICATE_FROM } from "#domain/consortia/budget/certificate";
import { formatEuro } from "#lib/format";
import { paths } from "#lib/paths";
import { ConfirmEntered } from "../_space/confirm-entered.tsx";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { confirm } from "./actions.ts";
import { CostsForm } from "./costs-form.tsx";
import { CountryShares } from "./country-shares.tsx";
import { Funding } from "./funding.tsx";
import { load } from "./load.ts";
import { formatCents } from "./money.ts";
import { PartnerCosts } from "./partner-costs.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) => spaceTitle(load(props), "budget");

/** What the partners of a consortium expect to spend, with totals and shares. */
export default guarded(async function BudgetPage(props: Props) {
  const [budget, t, locale] = await Promise.all([load(props), getTranslations("budget"), getLocale()]);
  if (!budget) return spaceMissing();
  const to = paths(locale);
  const stated = budget.partners.filter(({ line, enteredBy }) => line !== undefined && !enteredBy).length;
  const entered = budget.partners.filter(({ enteredBy }) => enteredBy);
  const own = budget.partners.filter(({ mayState }) => mayState);
  return (
    <SpacePage space={budget} part="budget" lead={t("lead")}>
      {entered
        .filter(({ mayConfirm }) => mayConfirm)
        .map(({ organisationId, name, version, enteredBy, line }) => (
          <ConfirmEntered
            key={organisationId}
            action={confirm}
            consortiumId={budget.id}
            partner={{ id: organisationId, version }}
            title={t("confirm.title", { partner: name, by: enteredBy?.name ?? t("confirm.coordinator") })}
            text={t("confirm.text", { total: formatCents(line?.total ?? 0, locale) })}
            button={t("confirm.button")}
          />
        ))}
      <section className="sec">
        <h2>{t("finding", { n: stated, all: String(budget.partners.length), total: formatCents(budget.totals.total, locale) })}</h2>
        {entered.length > 0 ? <p className="mt-2">{t("unconfirmed", { n: entered.length })}</p> : null}
        <PartnerCosts budget={budget} />
        <p className="meta mt-2">{t("note")}</p>
        {budget.asksForCertificate ? <p className="meta mt-2">{t("certificate", { from: formatEuro(CERTIFICATE_FROM, locale) })}</p> : null}
        <ul className="row mt-3">
          {(["csv", "xlsx"] as const).map((format) => (
            <li key={format}>
              <a className="alone" href={to.consortiumBudgetFile(budget.slug, format)}>
                {t(format)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {budget.totals.total > 0 ? <CountryShares budget={budget} /> : null}
      <Funding budget={budget} />
      {own.map((partner) => (
        <CostsForm
          key={partner.organisationId}
          consortiumId={budget.id}
          partner={partner}
          isOpen={own.length === 1 && partner.line === undefined}
        />
      ))}
    </SpacePage>
  );
});
