import { getLocale, getTranslations } from "next-intl/server";
import { VersionField } from "#components/form/version-field";
import { paths } from "#lib/paths";

/** What every form of the rules carries: the version that its reader saw. */
export async function RulesVersion({ stamp }: { stamp: string }) {
  const [t, locale] = await Promise.all([getTranslations("settings.questions"), getLocale()]);
  return <VersionField version={stamp} text={t("conflict")} link={{ href: paths(locale).staffRules(), text: t("compare") }} />;
}
