import type { z } from "zod";
import { cellOfParts, partsOfCell } from "#domain/exchange/cell-parts";
import { codeOfWord, isOtherRegion, mappedWord, saysNothing } from "#domain/exchange/import/word-codes";
import type { ExchangeField, ImportProblem, ImportValues, ProblemCode, ValueField } from "#domain/exchange/state";
import { line } from "#domain/kernel/input";
import type { Locale } from "#domain/kernel/state";
import { checkIdentifier } from "#domain/organisations/identifiers/identifiers";
import { VAT_NUMBERS, vatPrefix } from "#domain/organisations/identifiers/vat-numbers";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { SECTORS } from "#domain/organisations/state";

/** What a cell says of its field: a text, nothing, or a problem with what is there instead. */
export type ReadCell = { text?: string; problem?: Pick<ImportProblem, "code" | "effect" | "fix"> };
export type CellContext = { values: ImportValues; country: string | undefined };

const without = (code: ProblemCode): ReadCell => ({ problem: { code, effect: "without" } });

function word(field: ValueField, text: string, values: ImportValues): string | undefined {
  return mappedWord(values, field, text) ?? codeOfWord(field, text);
}

function listed(field: ValueField, text: string, values: ImportValues): ReadCell {
  const code = word(field, text, values);
  if (code !== undefined) return code ? { text: code } : {};
  return field === "region" && isOtherRegion(text) ? {} : without(field);
}

function sectors(text: string, values: ImportValues): ReadCell {
  const codes = partsOfCell(text.replaceAll("/", ";")).map((part) => word("sectors", part, values));
  const known = SECTORS.filter((sector) => codes.includes(sector));
  const chosen = known.length > 0 ? { text: known.join(" ") } : {};
  return codes.includes(undefined) ? { ...chosen, ...without("sectors") } : chosen;
}

/** A number of the country that is written before it, else of the row's, else of Spain. Spanish ones are kept without ES, as everywhere here. */
function vat(text: string, country: string | undefined): ReadCell {
  const before = Object.keys(VAT_NUMBERS).find((code) => text.toUpperCase().startsWith(vatPrefix(code)) && /^..[\s.-]*[\dA-Z]/i.test(text));
  const home = country ?? before ?? "ES";
  const checked = home === "ES" ? checkIdentifier("nif", home, text) : checkIdentifier("vat", home, text);
  return checked.ok ? { text: checked.value } : without("vat");
}

function website(text: string): ReadCell {
  const parsed = PROFILE.website.input.safeParse(text);
  if (!parsed.success || !parsed.data) return without("website");
  const asked = /^https?:\/\//i.test(text);
  return asked ? { text: parsed.data } : { text: parsed.data, problem: { code: "website_scheme", effect: "repaired", fix: parsed.data } };
}

const OTHER_NAME = line(160);
function aliases(text: string): ReadCell {
  const names = partsOfCell(text).map((name) => OTHER_NAME.safeParse(name));
  return names.every(({ success }) => success) ? { text: cellOfParts(names.map(({ data = "" }) => data)) } : without("text");
}

function parsed(schema: z.ZodType, text: string, code: ProblemCode): ReadCell {
  const read = schema.safeParse(text);
  return read.success && read.data !== null && read.data !== undefined ? { text: String(read.data) } : without(code);
}

const CODE_OF: Partial<Record<ExchangeField, ProblemCode>> = {
  ror: "ror",
  nuts: "nuts",
  nace: "nace",
  founded: "founded",
  people: "people",
  contactEmail: "email",
};
/** Spreadsheets write a whole number as 2003.0 at times, and thousands with a point. */
const whole = (text: string) => text.replace(/\.0+$/, "").replace(/(?<=\d)[.,\s](?=\d{3}\b)/g, "");

/** Reads one cell that is not empty. */
export function readCell(field: ExchangeField, found: string, { values, country }: CellContext): ReadCell {
  const text = found.trim();
  if (field === "slug") return { text };
  // NO and NA are countries too.
  if (saysNothing(text) && !(field === "country" && word(field, text, values))) return {};
  if (field === "kind" || field === "region" || field === "country") return listed(field, text, values);
  if (field === "sectors") return sectors(text, values);
  if (field === "vat") return vat(text, country);
  if (field === "pic") {
    const checked = checkIdentifier("pic", "", whole(text));
    return checked.ok ? { text: checked.value } : without("pic");
  }
  if (field === "website") return website(text);
  if (field === "aliases") return aliases(text);
  if (field === "phone") return parsed(line(40), text, "text");
  const [name, lang] = field.split(".") as [keyof typeof PROFILE, Locale?];
  if (lang) {
    const read = PROFILE[name].input.safeParse({ [lang]: text });
    return read.success ? { text: (read.data as Record<string, string>)[lang] ?? "" } : without("text");
  }
  return parsed(PROFILE[name].input, name === "founded" || name === "people" ? whole(text) : text, CODE_OF[field] ?? "text");
}
