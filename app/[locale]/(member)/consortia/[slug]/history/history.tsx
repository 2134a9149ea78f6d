import { getLocale, getTranslations } from "next-intl/server";
import type { NamedEntry } from "#domain/consortia/history/named-history";
import { formatDateTime } from "#lib/format";
import { consortiumAct } from "../../../../consortium-act.ts";

/** What happened, the latest first. */
export async function HistoryLines({ entries }: { entries: NamedEntry[] }) {
  const [t, what, locale] = await Promise.all([getTranslations("consortia"), consortiumAct(), getLocale()]);
  return (
    <ol className="hist">
      {entries.map((entry) => (
        <li key={entry.seq}>
          {what(entry)}
          <p className="meta num">
            {t("history.by", { who: entry.actorName ?? t("history.system"), when: formatDateTime(entry.at, locale, { style: "short" }) })}
          </p>
        </li>
      ))}
    </ol>
  );
}
