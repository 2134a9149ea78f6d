import { getLocale, getTranslations } from "next-intl/server";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { fieldText, PROFILE_FIELDS } from "#domain/organisations/profile/fields";
import { CHOSEN_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { REGIONS, SECTORS, type Sector } from "#domain/organisations/state";
import { levelOf } from "#domain/organisations/visibility/visibility";
import { paths } from "#lib/paths";
import { namedKinds } from "../../named-kinds.ts";
import { CardPreview } from "./card-preview.tsx";
import type { Editor } from "./load.ts";

/** The card and the segments as the directory shows them, beneath the fields from which they come. */
export async function Preview({ loaded: { own, logo, allowed } }: { loaded: Editor }) {
  const [t, page, term, kinds, locale] = await Promise.all([
    getTranslations("organisations.profile.preview"),
    getTranslations("organisations.page"),
    getTranslations("terms"),
    namedKinds(),
    getLocale(),
  ]);
  const to = paths(locale);
  const { profile, slug } = own;
  const saved = Object.fromEntries([
    ...PROFILE_FIELDS.filter((field) => field !== "capabilities").map((field) => [field, [fieldText(profile, field)]]),
    ...CHOSEN_COLUMNS.map((name) => [`visibility.${name}`, [levelOf(name, own.visibility, allowed)]]),
    ["sectors", profile.sectors],
  ]);
  return (
    <CardPreview
      saved={saved}
      languages={[locale, ...LOCALES.filter((lang) => lang !== locale)]}
      href={to.organisation(slug)}
      logo={logo && { src: to.organisationLogo(slug, logo.version), altText: logo.altText }}
      words={{
        title: t("title"),
        lead: t("lead"),
        chain: page("segments"),
        sector: Object.fromEntries(SECTORS.map((sector) => [sector, term(`sector.${sector}`)])) as Record<Sector, string>,
        codes: Object.fromEntries([
          ...kinds.all.map((kind) => [kind, kinds.name(kind)]),
          ...REGIONS.map((region) => [region, term(`region.${region}`)]),
        ]),
        mark: { offers: page("offers"), needs: page("needs") },
        inLanguage: Object.fromEntries(LOCALES.map((lang) => [lang, page(`inLanguage.${lang}`)])) as Record<Locale, string>,
      }}
    />
  );
}
