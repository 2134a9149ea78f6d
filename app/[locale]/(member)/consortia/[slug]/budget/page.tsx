import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { CostsForm } from "./costs-form.tsx";
import { CountryShares } from "./country-shares.tsx";
import { Funding } from "./funding.tsx";
import { load } from "./load.ts";
import { formatCents } from "./money.ts";
import { PartnerCosts } from "./partner-costs.tsx";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const [budget, t] = await Promise.all([load(props).catch(() => undefined), getTranslations("budget")]);
  return budget ? { title: t("heading", { title: budget.title }) } : {};
}

/** What the partners of a consortium expect to spend, with totals and shares. */
export default guarded(async function BudgetPage(props: Props) {
  const [budget, t, consortia, common, locale] = await Promise.all([
    load(props),
    getTranslations("budget"),
    getTranslations("consortia"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!budget) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const stated = budget.partners.filter(({ line }) => line !== undefined).length;
  const own = budget.partners.filter(({ mayState }) => mayState);
  const trail = [
    { href: to.consortia(), text: consortia("title") },
    { href: to.consortium(budget.slug), text: budget.title },
    { href: to.consortiumWorkspace(budget.slug), text: t("back") },
  ];
  return (
    <>
      <Breadcrumbs label={common("nav.here")} trail={trail} here={t("title")} />
      <PageTitle lead={t("lead")}>{t("heading", { title: budget.title })}</PageTitle>
      <section className="sec">
        <h2>{t("finding", { n: stated, all: String(budget.partners.length), total: formatCents(budget.totals.total, locale) })}</h2>
        <PartnerCosts budget={budget} />
        <p className="meta mt-2">{t("note")}</p>
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
      {stated > 0 ? <CountryShares budget={budget} /> : null}
      <Funding budget={budget} />
      {own.map((partner) => (
        <CostsForm
          key={partner.organisationId}
          consortiumId={budget.id}
          partner={partner}
          isOpen={own.length === 1 && partner.line === undefined}
        />
      ))}
    </>
  );
});
