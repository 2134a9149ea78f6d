import { EXCHANGE_FIELDS } from "#domain/exchange/exchange-fields";
import { headingKey, wordKey } from "#domain/exchange/import/word-codes";
import type { ExchangeField, ExportOnlyField } from "#domain/exchange/state";

/** How files call a field, in three languages; the first of each are the headings of our own file. */
const HEADINGS: Record<ExchangeField, string> = {
  slug: "Address in the portal|Dirección en el portal|Atariko helbidea",
  name: "Name|Nombre|Izena|Organisation|Organization|Organisation name|Company|Legal name|Razón social|Denominación|Denominación social|Empresa|Entidad|Organización|Nombre de la entidad|Sozietatearen izena|Enpresa|Erakundea|Entitatea|names.types.ror_display",
  kind: "Kind|Tipo|Mota|Type|Organisation type|Tipo de entidad|Tipo de organización|Erakunde mota|Entitate mota",
  website: "Website|Sitio web|Webgunea|Web|URL|Web site|Web page|Página web|Web orria|Homepage|links.type.website",
  town: "Town|Localidad|Herria|City|Municipality|Place|Municipio|Población|Ciudad|Udalerria|Hiria|locations.geonames_details.name",
  region:
    "Region or territory|Territorio o región|Lurraldea edo eskualdea|Region|Province|Territory|NUTS|NUTS 3|Región|Provincia|Territorio|Territorio histórico|Eskualdea|Lurraldea|Probintzia|Lurralde historikoa",
  country: "Country|País|Herrialdea|Country code|Pais|Estado|Estatua|locations.geonames_details.country_code",
  founded:
    "Year founded|Año de fundación|Sorrera urtea|Founded|Established|Foundation year|Año de constitución|Fundación|Fecha de fundación|Sortze urtea",
  people:
    "Number of people|Número de personas|Pertsona kopurua|Employees|Staff|Headcount|Empleados|Número de empleados|Plantilla|Trabajadores|Número de trabajadores|Langileak|Langile kopurua",
  vat: "VAT number|Número de IVA|BEZ zenbakia|VAT|VAT ID|Tax number|CIF|NIF|CIF NIF|NIF CIF|IVA|IFZ|IFK|BEZ",
  pic: "PIC|PIC number|PIC zenbakia|Número PIC|Código PIC|Participant identification code",
  ror: "ROR identifier|Identificador ROR|ROR identifikatzailea|ROR|ROR id",
  nuts: "NUTS 3 code|Código NUTS 3|NUTS 3 kodea|NUTS code|NUTS3",
  nace: "NACE code|Código NACE|NACE kodea|NACE|NACE Rev. 2.1",
  sectors:
    "Segments of the value chain|Eslabones de la cadena de valor|Balio katearen katebegiak|Segments|Segment|Sector|Sectors|Eslabón|Eslabones|Sectores|Katebegia|Katebegiak|Sektorea|Sektoreak",
  "short.en": "Short text in English|Texto breve en inglés|Testu laburra ingelesez|Summary|Short description|Brief description",
  "short.es":
    "Short text in Spanish|Texto breve en español|Testu laburra gaztelaniaz|Resumen|Descripción breve|Descripción corta|Breve descripción",
  "short.eu": "Short text in Basque|Texto breve en euskera|Testu laburra euskaraz|Laburpena|Deskribapen laburra",
  "text.en": "Text in English|Texto en inglés|Testua ingelesez|Description",
  "text.es": "Text in Spanish|Texto en español|Testua gaztelaniaz|Descripción|Actividad",
  "text.eu": "Text in Basque|Texto en euskera|Testua euskaraz|Deskribapena|Jarduera",
  "offers.en": "Offers in English|Oferta en inglés|Eskaintza ingelesez|Offers",
  "offers.es": "Offers in Spanish|Oferta en español|Eskaintza gaztelaniaz|Oferta|Ofrece",
  "offers.eu": "Offers in Basque|Oferta en euskera|Eskaintza euskaraz|Eskaintza",
  "needs.en": "Needs in English|Necesidades en inglés|Beharrak ingelesez|Needs",
  "needs.es": "Needs in Spanish|Necesidades en español|Beharrak gaztelaniaz|Necesidades|Busca",
  "needs.eu": "Needs in Basque|Necesidades en euskera|Beharrak euskaraz|Beharrak",
  contactName:
    "Name of the contact person|Nombre de la persona de contacto|Harremanetarako pertsonaren izena|Contact|Contact name|Contact person|Contacto|Persona de contacto|Nombre de contacto|Harremanetarako pertsona|Kontaktua",
  contactEmail:
    "Email address of the contact person|Correo electrónico de la persona de contacto|Harremanetarako pertsonaren helbide elektronikoa|Email|E-mail|Mail|Contact email|Correo|Correo electrónico|Email de contacto|Posta|Helbide elektronikoa|Posta elektronikoa",
  aliases:
    "Other names|Otros nombres|Beste izenak|Alias|Aliases|Short name|Acronym|Nombre comercial|Siglas|Nombre corto|Izen laburra|Siglak|Merkataritza izena|names.types.alias|names.types.acronym",
  phone: "Telephone|Teléfono|Telefonoa|Phone|Phone number|Tel|Telf|Tfno|Tfnoa",
};

/** How our own file calls what an import leaves out. */
const EXPORT_ONLY: Record<ExportOnlyField, string> = {
  capabilities: "Capabilities|Capacidades|Gaitasunak",
  units: "Branches, departments and groups|Delegaciones, departamentos y grupos|Ordezkaritzak, sailak eta taldeak",
  membershipStatus: "Membership status|Estado de la afiliación|Bazkidetzaren egoera",
  memberSince: "Member since|Asociada desde|Bazkide noiztik",
  feeCategory: "Fee category|Categoría de cuota|Kuota-kategoria",
  owners: "Owners|Titulares|Titularrak",
};
const LEFT_OUT = new Set(Object.values(EXPORT_ONLY).flatMap((headings) => headings.split("|").map(headingKey)));

const KNOWN = new Map<string, ExchangeField>(
  EXCHANGE_FIELDS.flatMap((field) => HEADINGS[field].split("|").map((heading) => [headingKey(heading), field] as const)),
);

/** The published files whose headings we know: each heading that leads to a field, and those that tell the file. */
const PUBLISHED: Record<string, { telling: string[]; fields: Record<string, ExchangeField> }> = {
  cordis: {
    telling: ["organisationid", "activitytype"],
    fields: {
      organisationid: "pic",
      vatnumber: "vat",
      name: "name",
      shortname: "aliases",
      activitytype: "kind",
      city: "town",
      country: "country",
      nutscode: "region",
      organizationurl: "website",
    },
  },
  cordisNames: {
    telling: ["pic", "shortname", "activitytype"],
    fields: { pic: "pic", name: "name", shortname: "aliases", activitytype: "kind", city: "town", country: "country", url: "website" },
  },
  ror: {
    telling: ["ror id", "types"],
    fields: {
      "ror id": "ror",
      name: "name",
      acronym: "aliases",
      types: "kind",
      country: "country",
      city: "town",
      website: "website",
      established: "founded",
    },
  },
  rorDump: {
    telling: ["id", "names types ror display"],
    fields: {
      id: "ror",
      "names types ror display": "name",
      "names types acronym": "aliases",
      types: "kind",
      "locations geonames details name": "town",
      "locations geonames details country code": "country",
      "links type website": "website",
      established: "founded",
    },
  },
};

/** The field to which each heading leads by itself, and whether a published file told it, or only our own export has it. */
export function fieldsOfHeadings(
  headings: readonly string[],
): { field: ExchangeField | undefined; why: "known" | "layout" | "exportOnly" }[] {
  const keys = headings.map(wordKey);
  const published = Object.values(PUBLISHED).find(({ telling }) => telling.every((heading) => keys.includes(heading)));
  if (published) return keys.map((key) => ({ field: published.fields[key], why: "layout" }));
  return headings.map(headingKey).map((key) => ({ field: KNOWN.get(key), why: LEFT_OUT.has(key) ? "exportOnly" : "known" }));
}
