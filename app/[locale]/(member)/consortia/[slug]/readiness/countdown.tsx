import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge, type Tone } from "#components/ui/status-badge";
import { type CountedMilestone, WORKING_DAYS_BEFORE } from "#domain/consortia/readiness/countdown";
import type { MilestoneState } from "#domain/consortia/readiness/state";
import { formatDate } from "#lib/format";

const TONES: Record<MilestoneState, Tone> = { done: "ok", late: "danger", soon: "warn", ahead: "grey" };

/** What is due by when, with how late it is in words. */
export async function Countdown({ milestones }: { milestones: CountedMilestone[] }) {
  const [t, locale] = await Promise.all([getTranslations("readiness"), getLocale()]);
  return (
    <table className="flat">
      <caption className="vh">{t("countdown.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("countdown.what")}</th>
          <th scope="col">{t("countdown.by")}</th>
          <th scope="col">{t("countdown.state")}</th>
        </tr>
      </thead>
      <tbody>
        {milestones.map(({ milestone, at, state, days }) => (
          <tr key={milestone}>
            <th scope="row">
              {t(`milestones.${milestone}`)}
              <span className="meta block font-normal">{t("countdown.before", { n: WORKING_DAYS_BEFORE[milestone] })}</span>
            </th>
            <td className="num" data-l={t("countdown.by")}>
              {formatDate(at, locale)}
            </td>
            <td data-l={t("countdown.state")}>
              <StatusBadge tone={TONES[state]}>{t(`states.${state}`, { n: days })}</StatusBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
