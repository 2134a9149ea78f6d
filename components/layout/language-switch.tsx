import { getLocale, getTranslations } from "next-intl/server";
import { here } from "#lib/requests/here";

const ORDER = ["eu", "es", "en"] as const;

/** The same address in another language, query included. */
export const pathInLanguage = (path: string, locale: string) =>
  path.replace(/^(\/(en|es|eu)(?=[/?]|$))?\/?/, `/${locale}/`).replace(/\/(?=\?|$)/, "");

/** The demonstration's own tools, such as its mailbox, exist in English only: the same address in another language is not there. */
export const inOneLanguage = (path: string) => path.startsWith("/dev/");

export async function LanguageSwitch() {
  const [t, now, path] = await Promise.all([getTranslations("common"), getLocale(), here()]);
  if (inOneLanguage(path)) return null;
  return (
    <nav className="langs" aria-label={t("nav.language")}>
      {ORDER.map((locale) => (
        <a
          key={locale}
          lang={locale}
          hrefLang={locale}
          href={pathInLanguage(path, locale)}
          aria-label={t(`languages.${locale}`)}
          aria-current={locale === now ? "true" : undefined}
        >
          {locale.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
