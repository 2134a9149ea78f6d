import { getLocale, getTranslations } from "next-intl/server";
import { NextSteps } from "#components/application/next-steps";
import { guarded } from "#components/layout/guarded";
import { MadeUpHere } from "#components/layout/made-up-here";
import { Facts } from "#components/ui/facts";
import { linkTag } from "#components/ui/prose-tags";
import { Strip } from "#components/ui/strip";
import { fees } from "#domain/membership/definition/fees";
import { closedKindsOf } from "#domain/membership/definition/kinds";
import { neededDocuments } from "#domain/membership/documents/needed-documents";
import { typicalDays } from "#domain/membership/status/typical-days";
import { SECTORS } from "#domain/organisations/state";
import { currentRules } from "#domain/review/rules/current-rules";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { ApplyForm } from "./apply-form.tsx";
import { costInShort, MembershipCosts } from "./membership-costs.tsx";
import { WhatIsNeeded } from "./what-is-needed.tsx";

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: t("title"), description: t("apply.lead") };
}

export default guarded(async function Apply() {
  const [t, terms, locale, ctx] = await Promise.all([
    getTranslations("membership"),
    getTranslations("terms"),
    getLocale(),
    requestContext(),
  ]);
  const [{ days, decisions }, closed, costs, documents, rules] = await Promise.all([
    typicalDays(ctx),
    closedKindsOf(ctx),
    fees(ctx),
    neededDocuments(ctx),
    currentRules(ctx),
  ]);
  const kinds = [...closed.keys()].map((kind) => terms(`kind.${kind}`)).join(", ");
  const facts = [
    { term: t("apply.who.term"), value: t("apply.who.short") },
    { term: t("apply.need.term"), value: t("apply.need.short", { documents: documents.length }) },
    { term: t("apply.cost.term"), value: await costInShort(costs) },
    {
      term: t("apply.long.term"),
      value: days === undefined ? t("apply.long.unknown") : t("apply.long.known", { days, decisions }),
    },
    { term: t("apply.next.term"), value: t("apply.next.short") },
  ];
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
      <section className="sec" id="about">
        <h2>{t("apply.about")}</h2>
        <div className="mt-4">
          <Strip on={SECTORS} tall />
        </div>
        <div className="mt-6">
          <Facts look="kv" facts={facts} />
        </div>
        <MadeUpHere what="membership" />
      </section>
      <section className="sec">
        <details className="fold">
          <summary>{t("apply.more.who.title")}</summary>
          <div className="stack">
            <p>{t("apply.more.who.text")}</p>
            <ul className="dots">
              {SECTORS.map((sector) => (
                <li key={sector}>
                  <i className={`dot c-${sector}`} />
                  {terms(`sector.${sector}`)}
                </li>
              ))}
            </ul>
            <p>{t("apply.more.who.kinds")}</p>
            <p>{t.rich("apply.more.who.member", { a: linkTag(paths(locale).directory()) })}</p>
          </div>
        </details>
        <WhatIsNeeded documents={documents} />
        <MembershipCosts groups={costs} />
        <details className="fold">
          <summary>{t("apply.more.next.title")}</summary>
          <div>
            <NextSteps typical={{ days }} />
          </div>
        </details>
        <details className="fold">
          <summary>{t("apply.more.data.title")}</summary>
          <div>
            <p>{t("apply.more.data.text")}</p>
          </div>
        </details>
        <details className="fold">
          <summary>{t("apply.more.decided.title")}</summary>
          <div className="stack">
            <p>{t("apply.more.decided.people")}</p>
            <p>{t("apply.more.decided.portal", { minutes: Math.ceil(ctx.decisionHold / 60) })}</p>
            <p>{t("apply.more.decided.again", { days: rules.reapplyDays })}</p>
          </div>
        </details>
      </section>
    </>
  );
});
