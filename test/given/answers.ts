import { madeUpIdentifier } from "#demo/made-up-identifiers";
import type { Field } from "#domain/membership/application/application-fields";
import type { Answer } from "#domain/membership/state";

let n = 0;
const KNOWN: Record<string, Answer> = {
  postalCode: "",
  town: "Hernani",
  sectors: ["devices", "ehealth"],
  short: "Skin sensors that tell a dry cough from a wet one.",
  signatory: "same",
  region: "ES212",
  founded: "2012",
  website: "",
  pic: "",
  ror: "",
  noNumber: [],
  phone: "",
  group: "",
};

/** An answer to any question of a definition, each identifier another one. Given answers win. */
export const answerTo =
  (country: string, given: Record<string, Answer> = {}) =>
  ({ key, type, options }: Field): Answer | undefined => {
    if (key in given) return given[key];
    if (key in KNOWN) return KNOWN[key];
    if (type === "identifier") return madeUpIdentifier(country, ++n);
    if (type === "choice") return options?.[0]?.key;
    if (type === "choices") return options?.slice(0, 2).map((option) => option.key);
    if (type === "organisations") return undefined;
    if (type === "number") return "14";
    if (type === "email") return "invoices@example.org";
    return type === "paragraph" ? "Sensors.\nNights measured with consent." : "Laminak";
  };
