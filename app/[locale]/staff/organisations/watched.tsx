import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { WatchedFind } from "#domain/organisations/watched/watched-reads";
import { formatDate } from "#lib/format";

const SHOWN = 5;

/** The watched words that an organisation wrote, and where. Of a message that nobody reported, staff read no more than the word. */
export async function Watched({ finds }: { finds: WatchedFind[] }) {
  if (finds.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("moderation.watched"), getLocale()]);
  return (
    <ul className="space-y-2">
      {finds.slice(0, SHOWN).map(({ source, word, at }) => (
        <li key={`${source} ${word} ${at.getTime()}`} className="ck look">
          <Icon name="triangle-exclamation-point" size={16} />
          {t("found", { source, word, date: formatDate(at, locale) })}
        </li>
      ))}
      {finds.length > SHOWN ? <li className="meta">{t("more", { n: finds.length - SHOWN })}</li> : null}
    </ul>
  );
}
