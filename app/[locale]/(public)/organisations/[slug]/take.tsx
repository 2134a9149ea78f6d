import { getLocale, getTranslations } from "next-intl/server";
import type { OrganisationView } from "#domain/organisations/reads";
import { paths } from "#lib/paths";
import { apiPath } from "../../../../api/v1/_api/addresses.ts";

/** What can be taken along from the page: beside others, on paper, as a contact card, as data. */
export async function Take({ organisation: { slug, listed } }: { organisation: OrganisationView }) {
  const [t, sheet, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("organisations.sheet"),
    getLocale(),
  ]);
  const to = paths(locale);
  return (
    <ul className="links no-print">
      {listed ? (
        <li>
          <a href={to.compare([slug])}>{t("compare")}</a>
        </li>
      ) : null}
      <li>
        <a href={to.organisationSheet(slug)}>{sheet("link")}</a>
      </li>
      <li>
        <a href={to.organisationCard(slug)}>{t("card")}</a>
      </li>
      {listed ? (
        <li>
          <a href={apiPath(`/organisations/${slug}/jsonld`)}>{sheet("data")}</a>
        </li>
      ) : null}
    </ul>
  );
}
