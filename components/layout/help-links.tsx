import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";

/** Help first, in the same place at the foot of every page. */
export async function HelpLinks() {
  const [t, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const to = paths(locale);
  return (
    <>
      <a href={to.help()}>{t("nav.contact")}</a>
      <a href={to.accessibility()}>{t("nav.accessibility")}</a>
      <a href={to.privacy()}>{t("nav.privacy")}</a>
    </>
  );
}
