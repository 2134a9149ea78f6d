import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import type { Followed } from "./load.ts";

/** The organisations that the person follows, each with when its page last changed, or that only sources describe it. */
export async function Following({ followed }: { followed: Followed }) {
  if (followed.length === 0) return null;
  const [t, page, card, locale] = await Promise.all([
    getTranslations("organisations.follow"),
    getTranslations("organisations.page"),
    getTranslations("organisations.directory.card"),
    getLocale(),
  ]);
  return (
    <section className="sec">
      <h2 className="mb-3">{t("title")}</h2>
      <ul className="lines">
        {followed.map(({ id, slug, name, updatedAt, isFromSources }) => (
          <li key={id}>
            <a href={paths(locale).organisation(slug)}>{name}</a>
            <span className="meta">{isFromSources ? card("fromSources") : page("updated", { date: formatDate(updatedAt, locale) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
