import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { type Fact, Facts } from "#components/ui/facts";
import { citations } from "#domain/organisations/profile/citations";
import type { OrganisationView } from "#domain/organisations/reads";
import { formatNumber } from "#lib/format";
import { countryName } from "#lib/format/countries";
import { Cite } from "./cite.tsx";

/** What is stated about an organisation, each fact with its source or the mark that the office assigned it. What is not stated is left out. */
export async function OrganisationFacts({ organisation: { profile, sources } }: { organisation: OrganisationView }) {
  const [t, term, locale] = await Promise.all([getTranslations("organisations.page"), getTranslations("terms"), getLocale()]);
  const { numberOf, isAssigned } = citations(sources);
  const country = profile.country ? countryName(profile.country, locale) : undefined;
  const place = [profile.town, profile.region ? term(`region.${profile.region}`) : null].filter(Boolean).join(", ");
  const fact = (words: string, field: string, value: ReactElement | string | number | null | undefined): Fact[] => {
    if (!value) return [];
    const n = numberOf(field);
    const shown = (
      <>
        {value}
        <Cite n={n} label={t("sourceOf", { n: n ?? 0, what: words })} />
        {isAssigned(field) ? <span className="meta"> ({t("assigned")})</span> : null}
      </>
    );
    return [{ term: words, value: shown }];
  };
  const facts = [
    fact(t("kind"), "kind", profile.kind ? term(`kind.${profile.kind}`) : null),
    fact(t("founded"), "founded", profile.founded),
    fact(t("people"), "people", profile.people ? formatNumber(profile.people, locale) : null),
    fact(t("place"), "town", place),
    fact(t("country"), "country", country),
    fact(t("website"), "website", profile.website ? <Website url={profile.website} /> : null),
    fact(t("ror"), "ror", profile.ror ? <Ror id={profile.ror} /> : null),
  ].flat();
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{t("facts")}</h2>
      <Facts facts={facts} />
    </section>
  );
}

const Ror = ({ id }: { id: string }) => <a href={`https://ror.org/${id}`}>{id}</a>;

const Website = ({ url }: { url: string }) => (
  <a href={url} rel="noopener nofollow ugc">
    {new URL(url).hostname.replace(/^www\./, "")}
  </a>
);
