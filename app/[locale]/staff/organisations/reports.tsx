import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { ReportedMessage } from "#domain/organisations/moderation/moderation";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";

/** The latest messages of an organisation that were reported, each with the page where staff read it. */
export async function Reports({ reports }: { reports: ReportedMessage[] }) {
  if (reports.length === 0) return null;
  const [t, m, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("organisations.messages"),
    getLocale(),
  ]);
  return (
    <ul className="space-y-2">
      {reports.slice(0, 3).map(({ id, to, reason, at, topic }) => (
        <li key={id} className="ck look">
          <Icon name="triangle-exclamation-point" size={16} />
          <span>
            {t("reportedBy", { to, date: formatDate(at, locale) })}
            {BETWEEN_PARTS}
            {m(`reasons.${reason}`)}{" "}
            <a className="tap" href={paths(locale).staffReportedMessage(id)}>
              {t("readReport")}: {topic}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
