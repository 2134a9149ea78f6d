import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { searchHref } from "../../(public)/directory/directory.params.ts";
import { searchLine } from "../../(public)/directory/filter-words.ts";
import type { Saved } from "./load.ts";

/** The searches that the person saved, each with what it looks for. */
export async function Searches({ searches }: { searches: Saved }) {
  if (searches.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.searches"), getLocale()]);
  const to = paths(locale);
  const lines = await Promise.all(searches.map(async (one) => ({ ...one, line: await searchLine(one.search) })));
  return (
    <section className="sec">
      <div className="row between mb-3">
        <h2>{t("title")}</h2>
        <a className="alone" href={to.savedSearches()}>
          {t("manage")}
        </a>
      </div>
      <ul className="lines">
        {lines.map(({ id, name, search, line }) => (
          <li key={id}>
            <a className="wrap-anywhere" href={searchHref(to.directory(), search)}>
              {name}
            </a>
            <span className="meta wrap-anywhere">{line || t("everything")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
