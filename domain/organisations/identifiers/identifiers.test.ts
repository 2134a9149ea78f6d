import fc from "fast-check";
import { expect, test } from "vitest";
import { COUNTRIES } from "#domain/kernel/countries";
import { checkIdentifier, IDENTIFIER_KINDS, IDENTIFIER_PROBLEMS, identifierFor, vatExample } from "./identifiers.ts";
import { VAT_NUMBERS } from "./vat-numbers.ts";

const answerTo = (...given: Parameters<typeof checkIdentifier>) => {
  const checked = checkIdentifier(...given);
  return checked.ok ? checked.value : checked.why;
};

test("Spain is asked for its NIF, the rest of the Union for a VAT number, everybody else for a registration number", () => {
  expect(["ES", "FR", "GR", "CA", "GB", "CH"].map(identifierFor)).toEqual([
    "nif",
    "vat",
    "vat",
    "registration",
    "registration",
    "registration",
  ]);
  expect(Object.keys(VAT_NUMBERS)).toHaveLength(27);
});

test("the example that a hint shows is a number of the country, and a Spanish one elsewhere", () => {
  for (const country of Object.keys(VAT_NUMBERS))
    expect(answerTo(identifierFor(country), country, vatExample(country)), country).toBe(vatExample(country));
  expect(new Set(Object.keys(VAT_NUMBERS).map(vatExample)).size).toBe(27);
  expect([vatExample("CA"), vatExample(null)]).toEqual([vatExample("ES"), vatExample("ES")]);
});

// Source: the legal notices of BBVA, Iberdrola, the University of the Basque Country and the Spanish Tax Agency.
// 12345678Z is the specimen of the Spanish police's pages on the DNI; X1234567L the usual one for a NIE: 1234567 mod 23 = 19, L.
const NIFS = [
  ["A48265169", "A48265169"],
  ["a-48010615", "A48010615"],
  ["ES Q4818001B", "Q4818001B"],
  ["Q 2826000 H", "Q2826000H"],
  ["12345678Z", "12345678Z"],
  ["X1234567L", "X1234567L"],
  // Source: python-stdnum, tests/test_eu_vat.doctest, numbers found in legal notices on the web.
  ["ES A-28184661", "A28184661"],
  ["ES - Q0818001J", "Q0818001J"],
  ["ES B64717838", "B64717838"],
  ["ES F13005293", "F13005293"],
  ["ES U99216426", "U99216426"],
  ["ES W4003922D", "W4003922D"],
  ["ES X-5253868-R", "X5253868R"],
  ["ES Y5277343F", "Y5277343F"],
  ["ES 54362315K", "54362315K"],
] as const;

test.each(NIFS)("the NIF %s", (typed, stored) => {
  expect(answerTo("nif", "ES", typed)).toBe(stored);
});

// Source of the last three: python-stdnum, the same file, "mangled so their check digit is wrong" and "wrong length".
test.each([
  ["A48265160", "checksum"],
  ["12345678A", "checksum"],
  ["Q4818001C", "checksum"],
  ["X1234567A", "checksum"],
  ["A4826516", "length"],
  ["", "length"],
  ["ABCDEFGHI", "format"],
  ["54362415K", "checksum"],
  ["Es-a48951310", "checksum"],
  ["ES B-583784312", "length"],
] as const)("not a NIF: %s, because of its %s", (typed, why) => {
  expect(answerTo("nif", "ES", typed)).toBe(why);
});

// Source: python-stdnum, tests/test_eu_vat.doctest: "found online and should all be valid", two of each member state as they were written there;
// Croatia: the example of its stdnum/hr/oib.py.
const VATS: Record<string, [string, string]> = {
  AT: ["ATU 142 43 102", "ATU13585627"],
  BE: ["BE 0202.239.951", "BE697449992"],
  BG: ["BG 124 551 319", "BG130544585"],
  CY: ["CY 10246672X", "CY-10008489 A"],
  CZ: ["CZ 25123891", "CZ 640229/4448"],
  DE: ["DE - 113866163", "DE119263782"],
  DK: ["DK 10 50 32 80", "DK: 21599336"],
  EE: ["EE 100 931 558", "EE101256753"],
  ES: ["ES A-28184661", "ES-x-2482300w"],
  FI: ["FI 0982651-1", "FI18261444"],
  FR: ["FR 04409414364", "FR K 7399859412"],
  GR: ["EL 039868210", "EL: 094279805"],
  HR: ["HR33392005961", "33392005961"],
  HU: ["HU -12509403", "HU11377304"],
  IE: ["IE 0005306C", "IE6433435OA"],
  IT: ["IT 00 595 000 217", "IT00743110157"],
  LT: ["LT 119511515", "LT290068995116"],
  LU: ["LU 10059929", "LU.248.70.640"],
  LV: ["LV 4000 3521 600", "LV40008000102"],
  MT: ["MT 1167-9112", "MT20630321"],
  NL: ["NL 001241 643 B01", "NL.8186.43.778.B.01"],
  PL: ["PL 5211355116", "PL 764-23-05-489"],
  PT: ["PT 500135.495", "PT503038083"],
  RO: ["RO 11358544", "RO-27849238"],
  SE: ["SE 202 100-5000 01", "SE556043606401"],
  SI: ["SI 26808498", "SI-89036999"],
  SK: ["SK 1078449064", "SK2022193459"],
};

test("every member state has golden numbers", () => {
  expect(Object.keys(VATS)).toEqual(Object.keys(VAT_NUMBERS));
});

test.each(Object.entries(VATS))("VAT numbers of %s", (country, numbers) => {
  for (const number of numbers) {
    const checked = checkIdentifier("vat", country, number);
    expect(checked, number).toMatchObject({ ok: true });
    if (checked.ok) expect(checkIdentifier("vat", country, checked.value)).toEqual(checked);
  }
});

// Source: python-stdnum, the same file, numbers "mangled so their check digit is wrong".
test.each([
  ["AT", "ATU 143 43 102"],
  ["BE", "BE 0406.139.583"],
  ["BG", "BG 147147471"],
  ["CZ", "CZ 25557481"],
  ["DE", "DE 246 495 415"],
  ["DK", "DK 11 96 56 58"],
  ["EE", "EE 100 941 558"],
  ["ES", "ES 54362415K"],
  ["GR", "EL 094013834"],
  ["FR", "FR 21 326 565 603"],
  ["IE", "IE 4731823H"],
  ["LV", "LV 40003189715"],
  ["SK", "SK 2030 237 945"],
])("a VAT number of %s with a wrong check digit: %s", (country, number) => {
  expect(answerTo("vat", country, number)).toBe("checksum");
});

test("a VAT number of another member state says so", () => {
  expect(answerTo("vat", "DE", "ATU13585627")).toBe("country");
});

// Source: participants of Horizon 2020 as CORDIS publishes them; 999984059 is the PIC of Fraunhofer there.
test("a PIC has nine digits", () => {
  expect(answerTo("pic", "DE", "999984059")).toBe("999984059");
  expect(answerTo("pic", "DE", "9999 84059")).toBe("999984059");
  expect(answerTo("pic", "DE", "99998405")).toBe("length");
  expect(answerTo("pic", "DE", "99998405X")).toBe("format");
});

// Source: ror.org/05dxps055 (Caltech) and ror.org/02mhbdp94 are the examples of ROR's own documentation; 000063q30 is of its data dump 2.1.
test("a ROR id, with or without its address", () => {
  expect(answerTo("ror", "US", "https://ror.org/05dxps055")).toBe("05dxps055");
  expect(answerTo("ror", "CO", "ror.org/02mhbdp94/")).toBe("02mhbdp94");
  expect(answerTo("ror", "FR", " 000063Q30 ")).toBe("000063q30");
  expect(answerTo("ror", "FR", "000063q31")).toBe("checksum");
  expect(answerTo("ror", "FR", "000063u30")).toBe("format");
  expect(answerTo("ror", "FR", "https://example.org/000063q30")).toBe("format");
});

test("elsewhere a registration number is kept as it is written", () => {
  expect(answerTo("registration", "CA", " 123456789  rc0001 ")).toBe("123456789 RC0001");
  expect(answerTo("registration", "CH", "CHE-109.322.551")).toBe("CHE-109.322.551");
  expect(answerTo("registration", "CA", "none")).toBe("format");
  expect(answerTo("registration", "CA", "<b>1</b>")).toBe("format");
  expect(answerTo("registration", "CA", "12")).toBe("length");
});

test.each(["", "NL", "NL NL", " "])("nothing but the country, %j, is too short for a VAT number of the Netherlands", (value) => {
  expect(answerTo("vat", "NL", value)).toBe("length");
});

test("whatever is typed gets an answer, and what is stored is accepted again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...IDENTIFIER_KINDS),
      fc.constantFrom(...COUNTRIES),
      fc.string({ unit: "grapheme" }),
      (kind, country, typed) => {
        const checked = checkIdentifier(kind, country, typed);
        if (checked.ok) expect(checkIdentifier(kind, country, checked.value)).toEqual(checked);
        else expect(IDENTIFIER_PROBLEMS).toContain(checked.why);
      },
    ),
  );
});
