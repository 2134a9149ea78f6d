import { getLocale, getTranslations } from "next-intl/server";
import { here } from "#lib/requests/here";
import { LanguageLinks } from "./language-links.tsx";

const ORDER = ["eu", "es", "en"] as const;

/** The demonstration's own tools, such as its mailbox, exist in English only: the same address in another language is not there. */
export const inOneLanguage = (path: string) => path.startsWith("/dev/");

export async function LanguageSwitch() {
  const [t, now, path] = await Promise.all([getTranslations("common"), getLocale(), here()]);
  if (inOneLanguage(path)) return null;
  const languages = ORDER.map((locale) => ({ locale, name: t(`languages.${locale}`), isCurrent: locale === now }));
  return <LanguageLinks address={path} label={t("nav.language")} languages={languages} />;
}
