import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { fees } from "#domain/membership/definition/fees";
import { closedKindsOf } from "#domain/membership/definition/kinds";
import { neededDocuments } from "#domain/membership/documents/needed-documents";
import { typicalDays } from "#domain/membership/status/typical-days";
import { standardKind } from "#domain/organisations/state";
import { currentRules } from "#domain/review/rules/current-rules";
import { requestContext } from "#lib/requests/request-context";
import { namedKinds } from "../../named-kinds.ts";
import { publicHead } from "../../public-head.ts";
import { ApplyForm } from "./apply-form.tsx";
import { BeforeYouBegin } from "./before-you-begin.tsx";

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return publicHead({ title: t("title"), description: t("apply.lead"), path: (to) => to.apply() });
}

export default guarded(async function Apply() {
  const [t, named, locale, ctx] = await Promise.all([getTranslations("membership"), namedKinds(), getLocale(), requestContext()]);
  const [typical, closed, costs, documents, { reapplyDays }] = await Promise.all([
    typicalDays(ctx),
    closedKindsOf(ctx),
    fees(ctx),
    neededDocuments(ctx),
    currentRules(ctx),
  ]);
  // One of the cluster's own may still be in preparation.
  const kinds = [...closed.keys()]
    .filter((kind) => kind === standardKind(kind))
    .map(named.name)
    .join(", ");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-2 mb-4">
        {t("apply.lead")} <a href="#about">{t("apply.first")}</a>
      </p>
      <section className="bleed sheet">
        <div className="wrap col">
          <h2 id="form">{t("apply.form")}</h2>
          <p className="hint mt-1 mb-4">{t("apply.all")}</p>
          {kinds ? <p className="note info mb-6">{t("apply.closedKinds", { kinds })}</p> : null}
          <ApplyForm />
        </div>
      </section>
      <BeforeYouBegin {...{ locale, documents, costs, typical, reapplyDays }} decisionHold={ctx.decisionHold} />
    </>
  );
});
