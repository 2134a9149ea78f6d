import { getLocale, getTranslations } from "next-intl/server";
import type { ApplicationStatusView } from "#domain/membership/status/status-reads";

/** How many days each stage usually takes, and how many this application took. */
export async function StageDays({ application: { stages, typical } }: { application: ApplicationStatusView }) {
  const [t, names, locale] = await Promise.all([getTranslations("membership.stages"), getTranslations("review.stages.names"), getLocale()]);
  if (stages.now === undefined && stages.stages.every(({ days }) => days === undefined)) return null;
  const name = ({ key, label }: (typeof stages.stages)[number]) =>
    key === "applicant"
      ? t("yours")
      : (label?.[locale] ?? Object.values(label ?? {})[0] ?? (names.has(key as "received") ? names(key as "received") : key));
  const days = (n: number | undefined, none: string) => (n === undefined ? none : t("days", { n }));
  return (
    <section className="sec">
      <h2>{t("title")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its column is scrolled by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={t("title")}>
        <table className="marks">
          <thead>
            <tr>
              <th scope="col">{t("stage")}</th>
              <th scope="col" className="r">
                {t("typical")}
              </th>
              <th scope="col" className="r">
                {t("here")}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.stages.map((stage) => (
              <tr key={stage.key} className={stage.state === "now" ? "on" : undefined}>
                <th scope="row">{stage.state === "now" ? t("now", { stage: name(stage) }) : name(stage)}</th>
                <td className="r">{days(stage.typical, t("unknown"))}</td>
                <td className="r">
                  {stage.state === "now"
                    ? t("soFar", { n: stage.days ?? 0 })
                    : days(stage.days, t(stage.state === "skipped" ? "skipped" : "notYet"))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="meta mt-2">
        {typical.days === undefined ? null : t("medians", { decisions: typical.decisions })}{" "}
        {stages.stages.some((stage) => stage.typical === undefined) ? t("few") : null}
      </p>
    </section>
  );
}
