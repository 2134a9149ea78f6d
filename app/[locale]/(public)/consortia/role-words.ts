import { getLocale, getTranslations } from "next-intl/server";
import type { RoleWish } from "#domain/consortia/roles/role-fit";
import type { RoleLack } from "#domain/consortia/state";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { formatList } from "#lib/format";
import { countryName } from "#lib/format/countries";

/** What is said of a role in the reader's language: whom it is for, and why somebody does not fit it. */
export async function roleWords() {
  const [t, terms, locale] = await Promise.all([getTranslations("consortia.role"), getTranslations("terms"), getLocale()]);
  const either = (words: string[]) => formatList(words, locale, "disjunction");
  const capabilityOf = ({ capability }: RoleWish) => (capability ? termWords(capability, locale) : "");
  return {
    wishes: (role: RoleWish): string[] => [
      ...(role.kinds.length > 0
        ? [t("kinds", { kinds: either(role.kinds.map((kind) => terms(`kind.${kind}`).toLocaleLowerCase(locale))) })]
        : []),
      ...(role.countries.length > 0
        ? [t("countries", { countries: either(role.countries.map((code) => countryName(code, locale))) })]
        : []),
      ...(role.places?.length ? [t("places", { regions: either(role.places.map((region) => terms(`region.${region}`))) })] : []),
      ...(role.newCountry ? [t("newCountry")] : []),
      ...(role.capability ? [t("capability", { capability: capabilityOf(role) })] : []),
    ],
    lacks: (role: RoleWish, lacks: readonly RoleLack[]): string[] =>
      lacks.map((lack) => t(`lacks.${lack}`, { sector: terms(`sector.${role.sector}`), capability: capabilityOf(role) })),
  };
}
