import { getLocale, getTranslations } from "next-intl/server";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { paths } from "#lib/paths";

/** The chain as navigation: seven segments, how many work in each, each leading to them. */
export async function Segments({ counts }: { counts: Record<Sector, number> }) {
  const [t, term, locale] = await Promise.all([getTranslations("pages.home"), getTranslations("terms"), getLocale()]);
  const directory = paths(locale).directory();
  const most = Math.max(1, ...SECTORS.map((sector) => counts[sector]));
  return (
    <nav aria-label={t("chain")}>
      <ul className="bars">
        {SECTORS.map((sector) => (
          <li key={sector}>
            <a className={`c-${sector}`} href={`${directory}?sector=${sector}`}>
              <i className="dot" />
              {term(`sector.${sector}`)}
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.round((100 * counts[sector]) / most)} height="8" />
              </svg>
              <span className="num">{counts[sector]}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="meta mt-3">{t("several")}</p>
    </nav>
  );
}
