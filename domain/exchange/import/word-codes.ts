import { ORGANISATION_ROLES, type OrganisationRole } from "#domain/access/state";
import type { ImportValues, PersonValueField, ValueField, WordField } from "#domain/exchange/state";
import { COUNTRIES } from "#domain/kernel/countries";
import { fold } from "#domain/kernel/fold";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { type ClusterKind, isKindKey, KINDS, type Kind, REGIONS, type Region, SECTORS, type Sector } from "#domain/organisations/state";

/** A word of a file as it is compared: folded, with nothing but letters and digits. */
export const wordKey = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const SMALL_WORDS = new Set(["de", "del", "la", "el", "los", "las", "of", "the"]);
/** How the sign of a number is written, folded. */
const NUMBER_SIGNS = new Set(["no", "n", "nro", "num"]);

/** A heading as it is compared: "Año fundación" is "Año de fundación", and "Nº empleados" is "Número de empleados". */
export const headingKey = (heading: string) =>
  wordKey(heading.replace(/n\.\s?[ºo°]/i, "no "))
    .split(" ")
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word, n, { length }) => (n === 0 && length > 1 && NUMBER_SIGNS.has(word) ? "numero" : word))
    .join(" ");

/** What offices, CORDIS and ROR call each kind. */
const KIND_WORDS: Record<Kind, string> = {
  company:
    "company|enterprise|firm|sme|business|empresa|pyme|compania|enpresa|sociedad|startup|prc|private for profit entities excluding higher or secondary education establishments",
  research:
    "research centre|research center|research organisation|research|technology centre|facility|centro de investigacion|centro tecnologico|investigacion|instituto de investigacion|bic|ikerketa zentroa|zentro teknologikoa|rec|research organisations",
  university:
    "university or knowledge centre|university|education|knowledge centre|universidad|universidad o centro de conocimiento|unibertsitatea|unibertsitatea edo ezagutza zentroa|hes|higher or secondary education establishments",
  careProvider:
    "care provider|hospital|healthcare|clinic|assistance centre|centro asistencial|clinica|hospitala|ospitalea|asistentzia zentroa|klinika|osi",
  administration:
    "public administration|administration|public body|government|administracion publica|administracion|administrazio publikoa|administrazioa|pub|public bodies",
};
const SECTOR_WORDS: Record<Sector, string> = {
  pharma: "pharma and dermo|pharma|pharmaceuticals|farma|farmaceutico|farma y dermo|farmacia|farma eta dermo|farmazia",
  biotech: "biotechnology|biotech|biotecnologia|biotec|biotek|bioteknologia",
  devices: "medical devices|devices|medtech|productos sanitarios|dispositivos medicos|disp medicos|osasun produktuak|gailu medikoak",
  ivd: "in vitro diagnosis|in vitro diagnostics|ivd|diagnostico in vitro|diagnostico|in vitro diagnostikoa|diagnostikoa",
  care: "healthcare|care|health care|asistencia sanitaria|asistencia|osasun arreta|osasun laguntza",
  ehealth: "e health|ehealth|digital health|salud digital|osasun digitala",
  services: "complementary services|services|servicios complementarios|servicios|zerbitzu osagarriak|zerbitzuak",
};
const REGION_WORDS: Partial<Record<Region, string>> = {
  ES211: "araba alava|araba|alava",
  ES212: "gipuzkoa|guipuzcoa",
  ES213: "bizkaia|vizcaya|biscay",
  ES220: "navarra|nafarroa|navarre|comunidad foral de navarra",
  ES11: "galicia|galizia",
  ES12: "asturias|principado de asturias",
  ES13: "cantabria|kantabria",
  ES23: "la rioja|errioxa",
  ES24: "aragon|aragoi",
  ES30: "madrid|comunidad de madrid|madril",
  ES41: "castilla y leon|castile and leon|gaztela eta leon",
  ES42: "castilla la mancha|castile la mancha|gaztela mantxa|gaztela mantxakoa",
  ES43: "extremadura",
  ES51: "cataluna|catalunya|catalonia|katalunia",
  ES52: "comunidad valenciana|comunitat valenciana|valencian community|valentziako erkidegoa",
  ES53: "illes balears|islas baleares|balearic islands|balear uharteak",
  ES61: "andalucia|andalusia|andaluzia",
  ES62: "region de murcia|murcia|murtzia",
  ES63: "ceuta",
  ES64: "melilla",
  ES70: "canarias|canary islands|kanariak",
  FRI1: "aquitaine|aquitania|akitania",
  FRJ2: "midi pyrenees|mediodia pirineos",
};
const ROLE_WORDS: Record<OrganisationRole, string> = {
  owner: "propietario|propietaria|titular|titularra|jabe|jabea",
  admin:
    "organisation admin|administrator|administrador|administradora|administracion|administratzaile|administratzailea|erakundeko administratzailea",
  editor: "editora|editorea|editatzailea|edicion",
  contact: "contact person|contacto|persona de contacto|kontaktua|harremanetarako pertsona",
  billing:
    "billing contact|invoicing|accounts|facturacion|contacto de facturacion|contabilidad|fakturazioa|fakturazioaren arduraduna|kontabilitatea",
  viewer: "reader|read|read only|lector|lectora|lectura|solo lectura|consulta|irakurlea|irakurri|irakurtzea",
};
const LANGUAGE_WORDS: Record<Locale, string> = {
  en: "english|ingles|ingelesa|ingelesez|eng|anglais",
  es: "spanish|espanol|castellano|gaztelania|gaztelaniaz|spa|castilian",
  eu: "basque|euskera|vasco|vascuence|euskara|euskaraz|eus|baq",
};
/** Codes that the Union's own files use beside those of ISO. */
const OTHER_COUNTRIES = { el: "GR", uk: "GB" };

type ListedField = ValueField | Exclude<PersonValueField, "organisation">;

const split = (words: Record<string, string>) =>
  Object.entries(words).flatMap(([code, names]) => names.split("|").map((name) => [name, code] as const));
const codesOf = (codes: readonly string[], words: Record<string, string>) =>
  new Map([...codes.map((code) => [wordKey(code), code] as const), ...split(words)]);

const countryNames = () =>
  LOCALES.flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: "region" });
    return COUNTRIES.map((code) => [wordKey(names.of(code) ?? code), code] as const);
  });

const CODES: Record<ListedField, Map<string, string>> = {
  kind: codesOf(KINDS, KIND_WORDS),
  sectors: codesOf(SECTORS, SECTOR_WORDS),
  region: codesOf(REGIONS, REGION_WORDS as Record<string, string>),
  country: new Map([
    ...countryNames(),
    ...COUNTRIES.map((code) => [code.toLowerCase(), code] as const),
    ...Object.entries(OTHER_COUNTRIES),
  ]),
  role: codesOf(ORGANISATION_ROLES, ROLE_WORDS),
  language: codesOf(LOCALES, LANGUAGE_WORDS),
};

/** The code that a word means in a field; undefined where we do not know it. */
export const codeOfWord = (field: ListedField, word: string): string | undefined => {
  const known = CODES[field].get(wordKey(word));
  if (known || field !== "region") return known;
  // A finer code of the same country's statistics leads to the region around it.
  return REGIONS.find((region) => region === word.toUpperCase().slice(0, 4));
};

/** Whether a code is in the list of its field; of an organisation, any text that tells it, and of a kind, any that can be one. */
export const isCodeOf = (field: WordField, code: string): boolean =>
  field === "organisation" || (field === "kind" ? isKindKey(code) : [...CODES[field].values()].includes(code));

/** What the words of a file mean, with the kinds of the cluster's own by their names in each language and by their keys; what somebody said of a word counts more. */
export const withKindWords = (values: ImportValues, own: readonly ClusterKind[]): ImportValues =>
  own.length === 0
    ? values
    : {
        ...values,
        kind: {
          ...Object.fromEntries(own.flatMap(({ key, name }) => [key, ...Object.values(name)].map((word) => [wordKey(word), key]))),
          ...values.kind,
        },
      };

/** What somebody said that a word of the file means: a code, or empty where it is left out; undefined where nobody said so. */
export function mappedWord(values: ImportValues, field: WordField, word: string): string | undefined {
  const mapped = values[field] ?? {};
  const key = wordKey(word);
  return Object.hasOwn(mapped, key) ? mapped[key] : undefined;
}

/** A code of some region that the portal does not distinguish: nothing is wrong with it. */
export const isOtherRegion = (word: string) => /^[A-Z]{2}[A-Z0-9]{1,3}$/.test(word);

/** A cell that says there is nothing. */
export const saysNothing = (text: string) =>
  /^(?:|-|–|—|\.|\?|n[ ./]{0,2}[ad]\.?|null|none|missing|not ?applicable|no|sin datos|s\/d|ez dago)$/i.test(text.trim());
