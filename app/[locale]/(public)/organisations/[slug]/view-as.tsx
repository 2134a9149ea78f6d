import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** For its own people and the staff: the page as others get it. */
export async function ViewAs({ loaded: { slug, readingAs, readers } }: { loaded: Pick<Loaded, "slug" | "readingAs" | "readers"> }) {
  if (readers.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page.viewAs"), getLocale()]);
  const to = paths(locale);
  const views = [
    { key: "own", href: to.organisation(slug), here: readingAs === undefined },
    ...readers.map((reader) => ({ key: reader, href: to.organisationAs(slug, reader), here: readingAs === reader })),
  ] as const;
  return (
    <nav className="view-as" aria-label={t("title")}>
      <span className="meta">{t("title")}</span>
      {views.map(({ key, href, here }) => (
        <a key={key} href={href} aria-current={here ? "page" : undefined}>
          {t(key)}
        </a>
      ))}
      {readingAs ? <p role="status">{t(`now.${readingAs}`)}</p> : null}
    </nav>
  );
}
