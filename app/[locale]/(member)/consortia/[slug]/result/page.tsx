import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Facts } from "#components/ui/facts";
import { FEWEST_RESULTS } from "#domain/consortia/results/state";
import type { SuccessRate } from "#domain/consortia/results/success-rate";
import { formatDate, formatNumber, formatShare } from "#lib/format";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { load } from "./load.ts";
import { ResultForm } from "./result-form.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) => spaceTitle(load(props), "result");

/** What became of the proposal, what the partners learned, and how often proposals are funded. */
export default guarded(async function ResultOfProposal(props: Props) {
  const [loaded, t, locale] = await Promise.all([load(props), getTranslations("results"), getLocale()]);
  if (!loaded) return spaceMissing();
  const { stated, rates, organisation } = loaded;
  const points = (hundredths: number) => formatNumber(hundredths / 100, locale, { maximumFractionDigits: 2 });
  const score =
    stated?.score == null
      ? undefined
      : stated.scoreMax === null
        ? t("score", { score: points(stated.score) })
        : t("scoreOf", { score: points(stated.score), most: points(stated.scoreMax) });
  const rate = (found: SuccessRate | undefined) =>
    found
      ? t("rates.rate", {
          funded: String(found.funded),
          known: String(found.known),
          share: formatShare(found.funded / found.known, locale),
        })
      : t("rates.few");
  return (
    <SpacePage space={loaded} part="result" lead={t("lead")}>
      <section className="sec">
        <h2>{t(`title.${stated?.result ?? "none"}`)}</h2>
        {stated ? (
          <p className="num mt-2">{[t("when", { date: formatDate(stated.submittedAt, locale) }), score].filter(Boolean).join(" ")}</p>
        ) : null}
        {stated?.isPublic ? <p className="mt-2">{t("isPublic")}</p> : null}
        {stated?.lessons ? (
          <>
            <h3 className="mt-4">{t("lessons")}</h3>
            <p className="given wrap-anywhere mt-2" lang={stated.language === locale ? undefined : stated.language}>
              {stated.lessons}
            </p>
          </>
        ) : null}
      </section>
      {loaded.mayState ? <ResultForm page={loaded} /> : null}
      <section className="sec">
        <h2>{t("rates.title")}</h2>
        <p className="mt-2 max-w-3xl">{t("rates.text", { n: String(FEWEST_RESULTS) })}</p>
        <div className="mt-3">
          <Facts
            facts={(["call", "coordinator", "own"] as const).flatMap((of) => {
              const found = rates[of];
              return found === null
                ? []
                : [{ term: t(`rates.${of}`, { organisation }), value: <span className="num">{rate(found)}</span> }];
            })}
          />
        </div>
      </section>
    </SpacePage>
  );
});
