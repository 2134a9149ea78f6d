import { getLocale, getTranslations } from "next-intl/server";
import type { CallView } from "#domain/calls/page-view";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { SECTORS } from "#domain/organisations/state";

/** What organisations that answer it should do: segments of the value chain, and capabilities. */
export async function Wants({ call: { sectors, capabilities } }: { call: CallView }) {
  const [t, terms, locale] = await Promise.all([getTranslations("calls"), getTranslations("terms"), getLocale()]);
  if (sectors.length + capabilities.length === 0) return null;
  return (
    <section className="sec">
      <h2>{t("page.wants")}</h2>
      {sectors.length > 0 ? (
        <ol className="chain">
          {SECTORS.map((sector) => (
            <li key={sector} className={sectors.includes(sector) ? `on c-${sector}` : undefined}>
              <span>{terms(`sector.${sector}`)}</span>
              <small>{t(sectors.includes(sector) ? "page.asked" : "page.notAsked")}</small>
            </li>
          ))}
        </ol>
      ) : null}
      {capabilities.length > 0 ? (
        <>
          <h3 className="mt-6 mb-2">{t("page.capabilities")}</h3>
          <ul className="dots">
            {capabilities.map((term) => (
              <li key={term}>{termWords(term, locale)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
