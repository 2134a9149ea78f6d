import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { ProposalFinding } from "../_space/proposal-finding.tsx";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { Countdown } from "./countdown.tsx";
import { load } from "./load.ts";
import { ReadinessParts } from "./readiness-parts.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) => spaceTitle(load(props), "readiness");

/** What a consortium still needs before it can submit, and by when. */
export default guarded(async function ReadinessPage(props: Props) {
  const [page, t, locale] = await Promise.all([load(props), getTranslations("readiness"), getLocale()]);
  if (!page) return spaceMissing();
  const to = paths(locale);
  const { slug, readiness, countdown, end } = page;
  return (
    <SpacePage space={page} part="readiness" lead={end ? undefined : t("lead")}>
      {end ? (
        <section className="sec">
          <ProposalFinding end={end} space={page} />
        </section>
      ) : null}
      <ReadinessParts slug={slug} readiness={readiness} isOver={end !== undefined} />
      {end ? null : countdown ? (
        <section className="sec">
          <h2>{t("countdown.title")}</h2>
          <p className="mb-3">
            {t("countdown.lead", { at: formatDateTime(countdown.deadline, locale, { style: "weekday", zone: countdown.zone }) })}
          </p>
          <Countdown milestones={countdown.milestones} />
          <p className="mt-3">
            <a className="alone" href={to.consortiumReadinessCalendar(slug)}>
              {t("countdown.calendar")}
            </a>
          </p>
        </section>
      ) : (
        <div className="sec">
          <EmptyState title={t("countdown.none")} action={<a href={to.consortiumWorkspace(slug)}>{t("countdown.workspace")}</a>}>
            {t("countdown.noneText")}
          </EmptyState>
        </div>
      )}
    </SpacePage>
  );
});
