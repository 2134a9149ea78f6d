import { getLocale, getTranslations } from "next-intl/server";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import { tallyOf } from "#domain/consortia/eligibility/evaluate";
import { VERDICTS } from "#domain/consortia/eligibility/state";
import { formatList } from "#lib/format";
import { eligibilityWords } from "./eligibility-words.ts";

/** Whether a consortium is eligible, how many rules say so, and who counts towards the minimum. */
export async function EligibilityFinding({ eligibility }: { eligibility: Eligibility }) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations("eligibility"),
    getTranslations("terms.participation"),
    eligibilityWords(),
    getLocale(),
  ]);
  const { minimum, names } = eligibility;
  const { of, later } = tallyOf(eligibility);
  const others = (minimum?.not ?? []).map(({ id, why, participation, with: partners }) =>
    t("uncountedOne", {
      partner: names[id]?.name ?? "",
      participation:
        why === "participation"
          ? terms(participation).toLocaleLowerCase(locale)
          : t(`uncountedWhy.${why}`, {
              partners: formatList(
                partners.map((one) => names[one]?.name ?? ""),
                locale,
              ),
            }),
    }),
  );
  const n = minimum?.counted.length ?? 0;
  const least = minimum?.least ?? n;
  const towardsMinimum = least < n ? t("countedBetween", { least, n }) : t("counted", { n });
  return (
    <>
      <h2>{words.finding(eligibility)}</h2>
      <p className="tally num mt-2">
        {VERDICTS.map((each) =>
          of[each] > 0 ? <span key={each}>{t.rich(`tally.${each}`, { n: of[each], b: (words) => <b>{words}</b> })}</span> : null,
        )}
        {later > 0 ? <span className="meta">{t("later", { n: later })}</span> : null}
        {minimum ? <span className="meta">{towardsMinimum}</span> : null}
      </p>
      {others.length > 0 ? <p className="meta">{t("uncounted", { partners: formatList(others, locale) })}</p> : null}
    </>
  );
}
