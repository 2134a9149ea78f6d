import { getTranslations } from "next-intl/server";
import { NextSteps } from "#components/application/next-steps";
import { MadeUpHere } from "#components/layout/made-up-here";
import { Facts } from "#components/ui/facts";
import { keptMarkup } from "#components/ui/kept-markup";
import { linkTag } from "#components/ui/prose-tags";
import { Strip } from "#components/ui/strip";
import type { Locale } from "#domain/kernel/state";
import type { KindFees } from "#domain/membership/definition/fees";
import type { Question } from "#domain/membership/state";
import type { TypicalDays } from "#domain/membership/status/typical-days";
import { SECTORS } from "#domain/organisations/state";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { costInShort, MembershipCosts } from "./membership-costs.tsx";
import { WhatIsNeeded } from "./what-is-needed.tsx";

type Props = {
  locale: Locale;
  documents: Question[];
  costs: KindFees[];
  typical: TypicalDays;
  reapplyDays: number;
  /** Seconds in which an approval can still be undone. */
  decisionHold: number;
};

/** What to know before the form: it follows from what is stored and the language, so it is drawn once until anything is written. */
export async function BeforeYouBegin(props: Props) {
  const { documents, locale, decisionHold } = props;
  const [short, more] = await Promise.all([
    keptMarkup(documents, `in short ${locale}`, () => inShort(props)),
    keptMarkup(documents, `in full ${locale} ${decisionHold}`, () => inFull(props)),
  ]);
  return (
    <>
      <section className="sec" id="about" {...short} />
      <section className="sec" {...more} />
    </>
  );
}

async function inShort({ documents, costs, typical: { days, decisions } }: Props) {
  const t = await getTranslations("membership.apply");
  const answered = days === undefined ? t("long.unknown") : t("long.known", { days, decisions });
  const facts = [
    { term: t("who.term"), value: t("who.short") },
    { term: t("need.term"), value: t("need.short", { documents: documents.length }) },
    { term: t("cost.term"), value: await costInShort(costs) },
    { term: t("long.term"), value: `${t("long.fill")} ${answered}` },
    { term: t("next.term"), value: t("next.short") },
  ];
  return (
    <>
      <h2>{t("about")}</h2>
      <div className="mt-4">
        <Strip on={SECTORS} tall />
      </div>
      <div className="stack mt-6">
        <Facts look="kv" facts={facts} />
        {await MadeUpHere({ what: "membership" })}
      </div>
    </>
  );
}

async function inFull({ locale, documents, costs, typical: { days }, reapplyDays, decisionHold }: Props) {
  const [t, terms] = await Promise.all([getTranslations("membership.apply.more"), getTranslations("terms")]);
  return (
    <>
      <details className="fold">
        <summary>{t("who.title")}</summary>
        <div className="stack">
          <p>{t("who.text")}</p>
          <ul className="dots">
            {SECTORS.map((sector) => (
              <li key={sector}>
                <i className={`dot c-${sector}`} />
                {terms(`sector.${sector}`)}
              </li>
            ))}
          </ul>
          <p>{t("who.kinds")}</p>
          <p>{t.rich("who.member", { a: linkTag(paths(locale).directory()) })}</p>
        </div>
      </details>
      {await WhatIsNeeded({ documents })}
      {await MembershipCosts({ groups: costs })}
      <details className="fold">
        <summary>{t("next.title")}</summary>
        <div>
          {
            await NextSteps({
              typical: { days },
              days: { confirm: String(RETENTION_LENGTHS.unconfirmed.n), fill: String(RETENTION_LENGTHS.draft.n) },
            })
          }
        </div>
      </details>
      <details className="fold">
        <summary>{t("data.title")}</summary>
        <div>
          <p>
            {t("data.text", {
              unconfirmed: String(RETENTION_LENGTHS.unconfirmed.n),
              draft: String(RETENTION_LENGTHS.draft.n),
              months: String(RETENTION_LENGTHS.ended.n),
            })}
          </p>
        </div>
      </details>
      <details className="fold">
        <summary>{t("decided.title")}</summary>
        <div className="stack">
          <p>{t("decided.people")}</p>
          <p>{t("decided.portal", { minutes: Math.ceil(decisionHold / 60) })}</p>
          <p>{t("decided.again", { days: reapplyDays })}</p>
        </div>
      </details>
    </>
  );
}
