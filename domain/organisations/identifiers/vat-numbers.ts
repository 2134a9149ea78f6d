import { stdnum } from "stdnum";

type Validator = (value: string) => { isValid: boolean; error?: { name: string } };

/** What the library calls the number of each member state of the Union. */
const NUMBERS = {
  AT: "uid",
  BE: "vat",
  BG: "vat",
  CY: "vat",
  CZ: "dic",
  DE: "vat",
  DK: "cvr",
  EE: "kmkr",
  ES: "nif",
  FI: "alv",
  FR: "tva",
  GR: "vat",
  HR: "oib",
  HU: "anum",
  IE: "vat",
  IT: "iva",
  LT: "pvm",
  LU: "tva",
  LV: "pvn",
  MT: "vat",
  NL: "btw",
  PL: "nip",
  PT: "nif",
  RO: "cui",
  SE: "orgnr",
  SI: "ddv",
  SK: "dph",
} as const;

const library =
  (country: keyof typeof NUMBERS): Validator =>
  (value) => {
    const known = stdnum[country]?.[NUMBERS[country]];
    if (!known) throw new Error(`stdnum no longer knows ${NUMBERS[country]} of ${country}`);
    return known.validate(value);
  };

/** A Swedish VAT number is the organisation's number and 01. */
const swedish: Validator = (value) =>
  value.endsWith("01") ? library("SE")(value.slice(0, -2)) : { isValid: false, error: { name: "InvalidFormat" } };

/** The library turns away Slovak numbers of natural persons in trade that the Union's register knows. */
function slovak(value: string) {
  const isValid = /^[1-9][0-9][2-47-9][0-9]{7}$/.test(value) && Number(value) % 11 === 0;
  return isValid ? { isValid } : library("SK")(value);
}

/** The library throws where nothing but the country is written. */
const dutch: Validator = (value) => (/^(NL)?$/.test(value) ? { isValid: false, error: { name: "InvalidLength" } } : library("NL")(value));

/** Who checks the VAT numbers of each member state. Its keys are the Union. */
export const VAT_NUMBERS: Record<string, Validator> = {
  ...Object.fromEntries(Object.keys(NUMBERS).map((country) => [country, library(country as keyof typeof NUMBERS)])),
  NL: dutch,
  SE: swedish,
  SK: slovak,
};

/** Greece writes EL before its VAT numbers, all others their own code. */
export const vatPrefix = (country: string) => (country === "GR" ? "EL" : country);

/** A number with the form and the check digit of each member state, for hints. */
export const VAT_EXAMPLES: Record<string, string> & Record<keyof typeof NUMBERS, string> = {
  AT: "ATU13585627",
  BE: "BE0428759497",
  BG: "BG175074752",
  CY: "CY10259033P",
  CZ: "CZ25123891",
  DE: "DE136695976",
  DK: "DK13585628",
  EE: "EE100931558",
  ES: "B12345674",
  FI: "FI20774740",
  FR: "FR40303265045",
  GR: "EL094259216",
  HR: "HR33392005961",
  HU: "HU12892312",
  IE: "IE6433435F",
  IT: "IT00743110157",
  LT: "LT119511515",
  LU: "LU15027442",
  LV: "LV40003521600",
  MT: "MT11679112",
  NL: "NL004495445B01",
  PL: "PL8567346215",
  PT: "PT501964843",
  RO: "RO18547290",
  SE: "SE123456789701",
  SI: "SI50223054",
  SK: "SK2022749619",
};
