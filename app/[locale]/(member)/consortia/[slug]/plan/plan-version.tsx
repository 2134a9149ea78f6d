import { getLocale, getTranslations } from "next-intl/server";
import { VersionField } from "#components/form/version-field";
import { paths } from "#lib/paths";

/** The version of what a form changes; after a conflict the newer one, with a link to it. */
export async function PlanVersion({ slug, version }: { slug: string; version: number }) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  return <VersionField version={version} text={t("conflict")} link={{ href: paths(locale).consortiumPlan(slug), text: t("saved") }} />;
}
