import { getLocale, getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { type Fact, Facts } from "#components/ui/facts";
import type { OrganisationView } from "#domain/organisations/reads";
import { formatNumber } from "#lib/format";
import { countryName } from "#lib/format/countries";
import { citations } from "./citations.ts";
import { Cite } from "./cite.tsx";

/** What is stated about an organisation, each with its source; the rest is said not to be stated. */
export async function OrganisationFacts({ organisation: { profile, sources } }: { organisation: OrganisationView }) {
  const [t, term, common, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { numberOf } = citations(sources);
  const country = profile.country ? countryName(profile.country, locale) : undefined;
  const place = [profile.town, profile.region ? term(`region.${profile.region}`) : null].filter(Boolean).join(", ");
  const fact = (words: string, field: string, value: ReactElement | string | number | null | undefined): Fact => {
    const n = value ? numberOf(field) : undefined;
    const source = <Cite n={n} label={t("sourceOf", { n: n ?? 0, what: words })} />;
    return {
      term: words,
      value: value ? (
        <>
          {value}
          {source}
        </>
      ) : (
        <span className="none">{common("notStated")}</span>
      ),
    };
  };
  return (
    <section>
      <h2>{t("facts")}</h2>
      <Facts
        facts={[
          fact(t("kind"), "kind", profile.kind ? term(`kind.${profile.kind}`) : null),
          fact(t("founded"), "founded", profile.founded),
          fact(t("people"), "people", profile.people ? formatNumber(profile.people, locale) : null),
          fact(t("place"), "town", place),
          fact(t("country"), "country", country),
          fact(t("website"), "website", profile.website ? <Website url={profile.website} /> : null),
        ]}
      />
    </section>
  );
}

const Website = ({ url }: { url: string }) => (
  <a href={url} rel="noopener nofollow ugc">
    {new URL(url).hostname.replace(/^www\./, "")}
  </a>
);
