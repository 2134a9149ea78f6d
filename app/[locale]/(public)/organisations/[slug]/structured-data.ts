import type { OrganisationView } from "#domain/organisations/reads";

/** The organisation in the words of schema.org; what is not stated is left out. */
export function structuredData(
  { profile, madeUp }: OrganisationView,
  url: string,
  description: string | undefined,
  fictional: string,
): Record<string, unknown> {
  const { town, region, country } = profile;
  const stated = {
    name: profile.name,
    url: profile.website ?? url,
    description,
    sameAs: profile.ror ? `https://ror.org/${profile.ror}` : undefined,
    foundingDate: profile.founded ? String(profile.founded) : undefined,
    numberOfEmployees: profile.people ? { "@type": "QuantitativeValue", value: profile.people } : undefined,
    address:
      town || country
        ? {
            "@type": "PostalAddress",
            addressLocality: town ?? undefined,
            addressRegion: region ?? undefined,
            addressCountry: country ?? undefined,
          }
        : undefined,
    disambiguatingDescription: madeUp ? fictional : undefined,
  };
  return { "@context": "https://schema.org", "@type": "Organization", "@id": url, ...stated };
}
