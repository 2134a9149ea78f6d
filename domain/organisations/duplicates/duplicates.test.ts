import fc from "fast-check";
import { expect, test } from "vitest";
import { type Likeable, likeness, traitsOf, WORTH_A_LOOK } from "./duplicates.ts";

const compare = (a: Likeable | string, b: Likeable | string) => {
  const of = (given: Likeable | string) => traitsOf(typeof given === "string" ? { names: [given] } : given);
  return likeness(of(a), of(b));
};
const found = (a: Likeable | string, b: Likeable | string) => compare(a, b).score >= WORTH_A_LOOK;

test.each([
  ["VIVEBiotech", "ViveBioetch"],
  ["VIVEBiotech", "Vive Biotech, S.L."],
  ["VIVEBiotech", "Vive Bioetch"],
  ["Histocell S.L.", "HISTOCELL, SOCIEDAD LIMITADA"],
  ["FUNDACION CIDETEC", "Fundación CIDETEC"],
  ["Fundación Tecnalia Research & Innovation", "TECNALIA"],
  ["Тecnalia", "TECNALIA"],
  ["Bio\u200BBide", "BIOBIDE"],
  ["Universidad de Deusto", "University of Deusto"],
  ["Mondragon Unibertsitatea", "Universidad de Mondragón"],
  ["Straßer Medizintechnik GmbH", "STRASSER MEDIZINTECHNIK"],
  ["Zakład Opieki Zdrowotnej Łódź", "Zaklad Opieki Zdrowotnej Lodz"],
  ["Istituto Nazionale di Fisica Nucleare, Sezione di Catania", "INFN Catania"],
])("%s and %s may be one", (a, b) => {
  expect(found(a, b)).toBe(true);
});

test.each([
  ["VIVEBiotech", "Viralgen"],
  ["Histocell", "Tecbiocel"],
  ["Tecnalia", "Tekniker"],
  ["Biodonostia", "Biobizkaia"],
  ["Basque Health Cluster", "Basque Culinary Center"],
  ["Czech Academy of Sciences, Institute of Chemical Process Fundamentals", "Czech Academy of Sciences, Institute of Computer Science"],
  ["X", "Y"],
  ["!!!", "???"],
  ["NULL", "true"],
])("%s and %s are two", (a, b) => {
  expect(found(a, b)).toBe(false);
});

test("the reasons are named", () => {
  const lentisak: Likeable = {
    names: ["Lentisak"],
    website: "https://www.lentisak.eus/en",
    emails: ["ane@lentisak.eus"],
    vat: "A48265169",
    pic: "999604110",
    ror: "000063q30",
    phone: "+34 944 000 000",
  };
  expect(compare(lentisak, { names: ["LV Research"], website: "lentisak.eus" }).reasons).toEqual(["site", "mail"]);
  expect(compare(lentisak, { names: ["LV Research"], vat: "ESA48265169" })).toMatchObject({
    reasons: ["vat"],
    score: expect.closeTo(0.95, 1),
  });
  expect(compare(lentisak, { names: ["Lentisac"], pic: "999604110", ror: "000063q30", phone: "944000000" }).reasons).toEqual([
    "pic",
    "ror",
    "phone",
    "nearName",
  ]);
  expect(compare({ names: ["Techniques of Informatics and Microelectronics Architecture"] }, "TIMA").reasons).toEqual(["initials"]);
});

test("a free mail provider and a page anywhere tell nothing", () => {
  const one = { names: ["Lentisak"], emails: ["a@gmail.com"], website: "https://facebook.com/lentisak" };
  const other = { names: ["Otsoa"], emails: ["b@gmail.com"], website: "https://www.facebook.com/otsoa" };
  expect(compare(one, other)).toMatchObject({ reasons: [] });
});

test("what differs speaks against it", () => {
  const axon = (country: string, website: string): Likeable => ({ names: ["AXON"], country, website });
  const [same, apart] = [compare("AXON", "AXON").score, compare(axon("FR", "axon.fr"), axon("DE", "axon.de")).score];
  expect(apart).toBeLessThan(same);
  expect(found({ names: ["Lentisak"], website: "lentisak.eus" }, { names: ["Lentisac"], website: "lentisac.fr" })).toBe(false);
});

const name = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc
    .array(fc.constantFrom("Vive", "Biotech", "Institute", "de", "S.L.", "Basque", "CIC", "&", "Tecnalia"), { minLength: 1 })
    .map((words) => words.join(" ")),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anything: fc.Arbitrary<Likeable> = fc.record({
  names: fc.array(name, { minLength: 1, maxLength: 3 }),
  country: maybe(fc.constantFrom("ES", "FR")),
  website: maybe(fc.oneof(fc.webUrl(), fc.constantFrom("vive.eus", "www.vive.eus", "not a site"))),
  emails: fc.array(fc.oneof(fc.emailAddress(), fc.constantFrom("a@vive.eus", "a@gmail.com")), { maxLength: 2 }),
  vat: maybe(fc.constantFrom("A48265169", "ESA48265169", "B58378431")),
  phone: maybe(fc.constantFrom("944000000", "+34 944 000 000", "1")),
});

test("the score is the same from both sides, between 0 and 1, and highest for the entry itself", () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      const there = compare(a, b);
      expect(compare(b, a)).toEqual(there);
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
      expect(compare(a, a).score).toBeGreaterThan(0.95);
    }),
  );
});
