import { getLocale, getTranslations } from "next-intl/server";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import { VERDICTS } from "#domain/consortia/eligibility/state";
import { eligibilityWords } from "./eligibility-words.ts";

/** Whether a consortium is eligible, how many rules say so, and how many partners were counted. */
export async function EligibilityFinding({ eligibility }: { eligibility: Eligibility }) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations("eligibility"),
    getTranslations("terms.participation"),
    eligibilityWords(),
    getLocale(),
  ]);
  const { rules, partners, notCounted } = eligibility;
  const others = notCounted.map(({ name, participation }) =>
    t("uncountedOne", { partner: name, participation: terms(participation).toLocaleLowerCase(locale) }),
  );
  return (
    <>
      <h2>{words.finding(eligibility)}</h2>
      <p className="tally num mt-2">
        {VERDICTS.map((each) => {
          const n = rules.filter((rule) => rule.verdict === each).length;
          return n > 0 ? <span key={each}>{t.rich(`tally.${each}`, { n, b: (words) => <b>{words}</b> })}</span> : null;
        })}
        <span className="meta">{t("counted", { n: partners - others.length })}</span>
      </p>
      {others.length > 0 ? <p className="meta">{t("uncounted", { partners: others.join(", ") })}</p> : null}
    </>
  );
}
