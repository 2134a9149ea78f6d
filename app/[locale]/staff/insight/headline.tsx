import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { figureLists } from "#domain/insight/figure-lists";
import type { StaffFigures } from "#domain/insight/staff-figures";
import { APPLICANT_STAGE } from "#domain/review/state";
import { formatDate, formatNumber, formatShare } from "#lib/format";
import { listLinks } from "./list-links.tsx";

/** The four figures that come first, each with what it counts. */
export async function Headline({ figures }: { figures: StaffFigures }) {
  const { members, waiting, funnel, inConsortia, period } = figures;
  const [t, locale] = await Promise.all([getTranslations("insight.headline"), getLocale()]);
  const now = members.all.counts.at(-1) ?? members.all.before;
  const added = now - members.all.before;
  const days = funnel.find(({ step }) => step === "decided")?.days;
  const shown = (n: number) => formatNumber(n, locale);
  const applicants = waiting.stages.find(({ stage }) => stage === APPLICANT_STAGE)?.overdue ?? 0;
  const overdue = t("overdue", { n: shown(waiting.all.overdue), applicants });
  const lists = figureLists(figures);
  const { opens, queued } = listLinks(locale);
  const cells = [
    {
      key: "members",
      big: opens(now, lists.members, t("members.title")),
      small: null,
      change: added > 0 ? t("added", { n: shown(added), day: formatDate(period.firstDay, locale, "short") }) : null,
    },
    {
      key: "waiting",
      big: queued(waiting.all.n, shown(waiting.all.n), lists.undecided, t("waiting.title")),
      small: null,
      change: queued(waiting.all.overdue, overdue, lists.overdue, t("waiting.title")),
    },
    {
      key: "days",
      big: days?.value === undefined ? "–" : shown(days.value),
      small: days?.value === undefined ? null : t("asMedian"),
      change: days?.value === undefined ? t("few", { n: days?.n ?? 0 }) : t("decisions", { n: days.n }),
    },
    {
      key: "consortia",
      big: opens(inConsortia.joined, lists.joined, t("consortia.title")),
      small: t("of", { n: shown(inConsortia.members), share: formatShare(inConsortia.joined / Math.max(1, inConsortia.members), locale) }),
      change: null,
    },
  ] as const;
  return (
    <dl className="figs num">
      {cells.map(({ key, big, small, change }) => (
        <div key={key}>
          <dt>{t(`${key}.title`)}</dt>
          <dd className="big">
            {big} {small ? <small>{small}</small> : null}
          </dd>
          {change ? (
            <dd className={key === "waiting" && waiting.all.overdue > 0 ? "chg late" : "chg"}>
              {key === "members" ? <Icon name="arrow-up" /> : null}
              {change}
            </dd>
          ) : null}
          <dd className="meta">{t(`${key}.definition`)}</dd>
        </div>
      ))}
    </dl>
  );
}
