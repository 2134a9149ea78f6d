import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { catalogues } from "../messages/catalogues.ts";
import { textsOf, writtenLengths } from "./written-lengths.ts";

/** Lengths that nobody sets here, and why. */
const EXCEPTIONS: [key: RegExp, why: string][] = [
  [/^(?:errors\.storage\.busy|access\.blocked\.503\.text|access\.problem\.503)$/, "In a minute means soon."],
  [/^(?:access\.sent\.nothing|membership\.sent\.none)$/, "It is advice: so long an email may take."],
  [/^(?:membership\.(?:apply\.long|steps)\.|pages\.privacy\.version$)/, "So long it takes to write or to read."],
  [/^(?:access\.erase\.|pages\.privacy\.sections\.rights\.)/, "The GDPR gives a month to answer (article 12.3)."],
  [/^pages\.accessibility\.sections\.feedback\./, "Real Decreto 1112/2018 gives 20 working days to answer."],
  [/\.noSuchTime$/, "Summer time begins by skipping one hour."],
  [/^(?:ownership\.|eligibility\.data\.figures$)/, "Recommendation 2003/361/EC counts two years of an enterprise."],
  [/^eligibility\.unchecked\.thirtySixMonths$/, "It is a rule of a funding programme."],
  [/^pages\.about\.figures\.young$/, "It is a figure of a report about companies."],
];

const isException = (key: string) => EXCEPTIONS.some(([keys]) => keys.test(key));
const written = LOCALES.flatMap((locale) =>
  textsOf(catalogues[locale]).flatMap(([key, text]) => writtenLengths(locale, text).map((found) => ({ locale, key, found }))),
);

test.each(LOCALES)("no text writes a length of time out in %s: each takes it from where the length is defined", (own) => {
  const ours = written.filter(({ locale, key }) => locale === own && !isException(key));
  expect(ours.map(({ key, found }) => `${key}: ${found}`)).toEqual([]);
});

test("no exception is left over", () => {
  const unused = EXCEPTIONS.filter(([keys]) => !written.some(({ key }) => keys.test(key)));
  expect(unused.map(([, why]) => why)).toEqual([]);
});

test.each([
  ["en", "You can undo a merge for 30 days.", ["30 days"]],
  ["en", "Sent a week before a draft is deleted, or three days before.", ["a week", "three days"]],
  ["en", "We send one a day at most, to a second person, once a year.", []],
  ["en", "{n, plural, one {In a day} other {In # days}} or {days} days", []],
  ["es", "Se borra a los 7 días o dentro de una hora.", ["7 días", "una hora"]],
  ["es", "Elija un día y una hora de los {days} días.", []],
  ["eu", "30 egunez eta astebete lehenago, edo ordu bat barru.", ["30 egunez", "astebete", "ordu bat"]],
  ["eu", "Aukeratu egun bat eta ordu bat, {days} eguneko epean.", []],
] as const)("in %s “%s” writes out %j", (locale, text, found) => {
  expect(writtenLengths(locale, text)).toEqual(found);
});
