import { getLocale, getTranslations } from "next-intl/server";
import type { NamedEntry } from "#domain/consortia/named-history";
import { formatDateTime } from "#lib/format";
import { factsSaid } from "./history-facts.ts";

type Said = { (key: string, words?: Record<string, string>): string; has(key: string): boolean };

/** What happened, the latest first. */
export async function HistoryLines({ entries }: { entries: NamedEntry[] }) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const history = (await getTranslations("consortia.history")) as unknown as Said;
  const what = ({ action, facts, organisation }: NamedEntry) => {
    const key = action.replaceAll(".", "_");
    const said = {
      organisation: organisation ?? t("history.erased"),
      ...factsSaid(facts),
      roles: String(facts.roles || "none"),
    };
    return history.has(key) ? history(key, said) : action;
  };
  return (
    <ol className="hist">
      {[...entries].reverse().map((entry) => (
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
