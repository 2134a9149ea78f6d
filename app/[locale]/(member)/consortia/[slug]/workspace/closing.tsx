import { getLocale, getTranslations } from "next-intl/server";
import type { Suggested } from "#domain/consortia/eligibility/eligibility-of";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";

/** The smallest sets of members with which the rules that fail would be met. */
export async function Closing({ sets }: { sets: Suggested[][] }) {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  if (sets.length === 0) return null;
  return (
    <section>
      <h3>{t("closing.title")}</h3>
      <p className="mt-3">{t(sets.some((set) => set.length > 1) ? "closing.several" : "closing.one")}</p>
      <ul className="items mt-3">
        {sets.map((set) => (
          <li key={set.map(({ id }) => id).join()}>
            {set.map(({ id, name, slug, country }) => (
              <p key={id}>
                <a className="main" href={paths(locale).organisation(slug)}>
                  {name}
                </a>
                {country ? <span className="meta"> {countryName(country, locale)}</span> : null}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
