import { createTranslator } from "next-intl";
import type { Context } from "#domain/kernel/context";
import { LOCALES } from "#domain/kernel/state";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { OrganisationView } from "#domain/organisations/reads";
import { paths } from "#lib/paths";
import { catalogues } from "../../../../messages/catalogues.ts";
import { structuredData } from "../../../[locale]/(public)/organisations/[slug]/structured-data.ts";
import { apiPath, LICENCE, pagesOf } from "./addresses.ts";

/** An organisation as its page tells it to machines. */
export function organisationLinked({ locale }: Context, origin: string, organisation: OrganisationView) {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "organisations.page" });
  const url = `${origin}${paths(locale).organisation(organisation.slug)}`;
  const short = inLanguage(organisation.profile.short, locale)?.text;
  return { ...structuredData(organisation, url, short, t("madeUpText"), locale), license: LICENCE.url };
}

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  "dcat:mediaType": { "@type": "@id" },
};
const linkTo = (address: string) => ({ "@id": address });
const mediaType = (name: string) => linkTo(`https://www.iana.org/assignments/media-types/${name}`);

const DATASETS = ["organisations", "consortia", "calls", "members"] as const;
type Dataset = (typeof DATASETS)[number];
/** A text of the catalogues in each language. */
const worded = (key: "title" | "description" | Dataset) =>
  LOCALES.map((locale) => ({
    "@language": locale,
    "@value": createTranslator({ locale, messages: catalogues[locale], namespace: "pages.developers.catalogue" })(key),
  }));

/** What the open data are, in the words of DCAT 3: one catalogue, its datasets and the service that answers. */
export function dcatCatalogue(origin: string) {
  const at = (path: string) => `${origin}${apiPath(path)}`;
  const license = linkTo(LICENCE.url);
  const dataset = (name: Dataset, files: [path: string, type: string][]) => ({
    "@type": "dcat:Dataset",
    "@id": `${at("")}#${name}`,
    "dct:title": worded(name),
    "dct:license": license,
    "dct:language": [...LOCALES],
    "dcat:distribution": files.map(([path, type]) => ({
      "@type": "dcat:Distribution",
      "dcat:accessURL": linkTo(at(path)),
      "dcat:mediaType": mediaType(type),
      "dcat:accessService": linkTo(`${at("")}#service`),
      "dct:license": license,
    })),
  });
  return {
    "@context": CONTEXT,
    "@type": "dcat:Catalog",
    "@id": at(""),
    "dct:title": worded("title"),
    "dct:description": worded("description"),
    "dct:license": license,
    "dct:publisher": { "@type": "foaf:Organization", "@id": `${origin}/`, "foaf:name": catalogues.en.common.cluster },
    "foaf:homepage": linkTo(pagesOf(origin, (to) => to.developers()).en ?? origin),
    "dcat:dataset": [
      dataset("organisations", [["/organisations", "application/json"]]),
      dataset("consortia", [["/consortia", "application/json"]]),
      dataset("calls", [["/calls", "application/json"]]),
      dataset("members", [
        ["/members.atom", "application/atom+xml"],
        ["/members.json", "application/feed+json"],
      ]),
    ],
    "dcat:service": {
      "@type": "dcat:DataService",
      "@id": `${at("")}#service`,
      "dct:title": worded("title"),
      "dcat:endpointURL": linkTo(at("")),
      "dcat:endpointDescription": linkTo(at("/openapi.json")),
      "dcat:servesDataset": DATASETS.map((name) => linkTo(`${at("")}#${name}`)),
    },
  };
}
