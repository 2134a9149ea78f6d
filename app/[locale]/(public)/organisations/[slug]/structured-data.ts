import { fieldText } from "#domain/organisations/profile/fields";
import { columnsStated } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { OrganisationView } from "#domain/organisations/reads";

type Described = { property: string; of?: "address"; says?: (text: string) => unknown };

/** The organisation in the words of schema.org; what is not stated is left out. */
export function structuredData(
  { profile, madeUp }: OrganisationView,
  url: string,
  description: string | undefined,
  fictional: string,
): Record<string, unknown> {
  const stated: Record<string, unknown> = { url };
  const address: Record<string, unknown> = {};
  for (const name of columnsStated("schemaOrg")) {
    const { property, of, says }: Described = PROFILE[name].schemaOrg;
    const text = fieldText(profile, name);
    if (text !== "") (of === "address" ? address : stated)[property] = says ? says(text) : text;
  }
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    "@id": url,
    ...stated,
    description,
    address: Object.keys(address).length > 0 ? { "@type": "PostalAddress", ...address } : undefined,
    disambiguatingDescription: madeUp ? fictional : undefined,
  };
}
