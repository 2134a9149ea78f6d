import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { OrganisationView } from "#domain/organisations/reads";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** To those few who see a page that is not public: that it is not, and why. */
export async function Notice({ organisation, reader }: { organisation: OrganisationView; reader: Loaded["reader"] }) {
  if (organisation.listed) return null;
  const [t, term, locale] = await Promise.all([getTranslations("organisations.page"), getTranslations("terms"), getLocale()]);
  if (reader === "staff")
    return <Note tone="warn">{t("notListedStaff", { state: term(`organisationStatus.${organisation.status}`) })}</Note>;
  return (
    <Note tone="warn">
      {organisation.status === "hidden" ? t("hiddenNotice") : t("notListed")}{" "}
      <a href={paths(locale).profile(organisation.slug)}>{t("toProfile")}</a>
    </Note>
  );
}
