import { getLocale, getTranslations } from "next-intl/server";
import { QUEUE_VIEWS } from "#domain/review/queue";
import { formatNumber } from "#lib/format";
import { queueHref } from "./applications.params.ts";
import type { LoadedQueue } from "./load.ts";

/** The views of the queue with how many each holds. */
export async function Views({ path, loaded: { query, counts } }: { path: string; loaded: LoadedQueue }) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const plain = { ...query, q: "", status: null, country: null, waiting: null, assigned: null };
  return (
    <nav aria-label={t("views.label")}>
      <h1>{t("section")}</h1>
      <ul className="views">
        {QUEUE_VIEWS.map((view) => (
          <li key={view}>
            <a href={queueHref(path, plain, { view })} aria-current={view === query.view ? "page" : undefined}>
              {t(`views.${view}`)} <span className="num">{formatNumber(counts[view], locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
