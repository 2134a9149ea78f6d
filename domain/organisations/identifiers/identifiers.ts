import { bareRor, checkRor } from "./ror-id.ts";
import { VAT_EXAMPLES, VAT_NUMBERS, vatPrefix } from "./vat-numbers.ts";

export const IDENTIFIER_KINDS = ["nif", "vat", "registration", "pic", "ror"] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];
/** Why a number is not one: other signs than it has, too long or short, its check digit disagrees, of another country. */
export const IDENTIFIER_PROBLEMS = ["format", "length", "checksum", "country"] as const;
export type IdentifierProblem = (typeof IDENTIFIER_PROBLEMS)[number];
export type CheckedIdentifier = { ok: true; value: string } | { ok: false; why: IdentifierProblem };

/** Which number an organisation of a country is asked for. */
export const identifierFor = (country: string): "nif" | "vat" | "registration" =>
  country === "ES" ? "nif" : country in VAT_NUMBERS ? "vat" : "registration";

/** What the number of a country of the Union looks like; a Spanish one for other countries and where none is known. */
export const vatExample = (country: string | null): string => VAT_EXAMPLES[country ?? "ES"] ?? VAT_EXAMPLES.ES;

const yes = (value: string): CheckedIdentifier => ({ ok: true, value });
const no = (why: IdentifierProblem): CheckedIdentifier => ({ ok: false, why });
const compact = (value: string) =>
  value
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a number may be one, by its form and check digit alone, and how it is stored. Nobody is asked. */
export function checkIdentifier(kind: IdentifierKind, country: string, value: string): CheckedIdentifier {
  if (kind === "nif") return nif(value);
  if (kind === "vat") return vat(country, value);
  if (kind === "registration") return registration(value);
  if (kind === "pic") return pic(value);
  const id = bareRor(value);
  const why = checkRor(id);
  return why ? no(why) : yes(id);
}

const problemOf = (name: string | undefined): IdentifierProblem =>
  name === "InvalidLength" ? "length" : name === "InvalidChecksum" ? "checksum" : "format";

const spanish = VAT_NUMBERS.ES as (typeof VAT_NUMBERS)[string];

function nif(value: string): CheckedIdentifier {
  const bare = compact(value).replace(/^ES(?=\w{9}$)/, "");
  if (bare.length !== 9) return no("length");
  const { isValid, error } = spanish(bare);
  return isValid ? yes(bare) : no(problemOf(error?.name));
}

/** Stored with the country before it, as the Union's own register writes it. */
function vat(country: string, value: string): CheckedIdentifier {
  const validator = VAT_NUMBERS[country];
  if (!validator) return registration(value);
  const written = compact(value);
  const prefix = vatPrefix(country);
  const bare = written.startsWith(prefix) ? written.slice(2) : written;
  const { isValid, error } = validator(bare);
  if (isValid) return yes(prefix + bare);
  return no(isOfAnother(country, written) ? "country" : problemOf(error?.name));
}

const isOfAnother = (country: string, written: string) =>
  Object.entries(VAT_NUMBERS).some(
    ([other, validate]) => other !== country && written.startsWith(vatPrefix(other)) && validate(written.slice(2)).isValid,
  );

/** Elsewhere there is one number or another: letters and digits, and what is between them. */
function registration(value: string): CheckedIdentifier {
  const written = value.normalize("NFKC").trim().toUpperCase().replace(/\s+/g, " ");
  if (written.length < 3 || written.length > 40) return no("length");
  return /^[A-Z0-9][A-Z0-9 ./-]*$/.test(written) && /[0-9]/.test(written) ? yes(written) : no("format");
}

/** The nine digits by which the Commission's portal knows a participant; no digit checks the others. */
function pic(value: string): CheckedIdentifier {
  const bare = compact(value);
  if (!/^[0-9]+$/.test(bare)) return no("format");
  return bare.length === 9 ? yes(bare) : no("length");
}
