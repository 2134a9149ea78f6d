import type { Locale } from "#domain/kernel/state";
import { termSource } from "#domain/organisations/capabilities/capability-terms";
import { capabilityName } from "#domain/organisations/capabilities/capability-texts";
import { fieldText } from "#domain/organisations/profile/fields";
import { columnsStated } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { OrganisationView } from "#domain/organisations/reads";
import type { Capability } from "#domain/organisations/state";

type Described = { property: string; of?: "address"; says?: (text: string) => unknown };

/** The vocabulary of CORDIS, by whose codes terms are named. */
const EUROSCIVOC = { "@type": "DefinedTermSet", name: "EuroSciVoc" };

/** A capability as a term, with its code where the vocabulary is one that others know too. */
function known(capability: Capability, locale: Locale) {
  const source = capability.term ? termSource(capability.term) : undefined;
  return {
    "@type": "DefinedTerm",
    name: capabilityName(capability, locale).text,
    termCode: source?.code,
    inDefinedTermSet: source?.list === "EuroSciVoc" ? EUROSCIVOC : undefined,
    description: capability.text ?? undefined,
  };
}

const unitData = ({ name, town, website }: OrganisationView["units"][number]) => ({
  "@type": "Organization",
  name,
  ...(website && { url: website }),
  ...(town && { address: { "@type": "PostalAddress", addressLocality: town } }),
});

/** The organisation in the words of schema.org, with the version of the profile that says so; what is not stated is left out. */
export function structuredData(
  { profile, madeUp, units, version, versionAt, isFromSources }: OrganisationView,
  url: string,
  description: string | undefined,
  fictional: string,
  locale: Locale,
): Record<string, unknown> {
  const stated: Record<string, unknown> = {};
  const address: Record<string, unknown> = {};
  for (const name of columnsStated("schemaOrg")) {
    const { property, of, says }: Described = PROFILE[name].schemaOrg;
    const text = fieldText(profile, name);
    if (text === "") continue;
    const into = of === "address" ? address : stated;
    const said = says ? says(text) : text;
    into[property] = property in into ? [into[property], said].flat() : said;
  }
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    "@id": url,
    url,
    ...stated,
    description,
    department: units.length > 0 ? units.map(unitData) : undefined,
    address: Object.keys(address).length > 0 ? { "@type": "PostalAddress", ...address } : undefined,
    knowsAbout: profile.capabilities.length > 0 ? profile.capabilities.map((one) => known(one, locale)) : undefined,
    disambiguatingDescription: madeUp ? fictional : undefined,
    subjectOf: { "@type": "WebPage", url, ...(isFromSources ? {} : { version, dateModified: versionAt.toISOString() }) },
  };
}
