import { expect, test } from "vitest";
import type { Capability } from "#domain/organisations/state";
import { DAY } from "#lib/clock";
import { capabilityName, capabilityText, capabilityWords, isStale, readCapabilityText, uniteCapabilities } from "./capability-texts.ts";

const stated = (given: Partial<Capability> = {}): Capability => ({
  id: "a",
  term: "zebrafish",
  tag: null,
  trl: "5",
  text: "Larvae in plates",
  lang: "en",
  evidence: { kind: "project", title: "Fish in plates", url: null },
  confirmedAt: "2026-01-01T00:00:00.000Z",
  ...given,
});

test("what is said is read again from its line, without the day on which it was confirmed", () => {
  const { id: _, confirmedAt: __, ...said } = stated();
  expect(readCapabilityText(capabilityText(stated()))).toEqual(said);
  expect(capabilityText(stated({ id: "b", confirmedAt: "2020-01-01T00:00:00.000Z" }))).toBe(capabilityText(stated()));
});

test("a term is named in the reader's language, own words in theirs, and every language finds a term", () => {
  expect(capabilityName(stated(), "es")).toEqual({ text: "Ensayos en pez cebra", lang: "es" });
  expect(capabilityName(stated({ term: null, tag: "Zebra-arrainak", lang: "eu" }), "es")).toEqual({ text: "Zebra-arrainak", lang: "eu" });
  expect(capabilityWords(stated())).toEqual([
    "Zebrafish assays",
    "Ensayos en pez cebra",
    "Zebra-arrainekin egindako saiakuntzak",
    "Larvae in plates",
    "Fish in plates",
  ]);
});

test("one is old twelve months after it was confirmed, to the instant", () => {
  const end = Date.parse(stated().confirmedAt) + 365 * DAY;
  expect(isStale(stated(), new Date(end - 1))).toBe(false);
  expect(isStale(stated(), new Date(end))).toBe(true);
});

test("of two organisations that are one, each capability is there once, as it was confirmed last", () => {
  const later = "2026-06-01T00:00:00.000Z";
  const other = stated({ id: "c", term: "proteomics" });
  expect(uniteCapabilities([stated()], [stated({ id: "b", confirmedAt: later }), other])).toEqual([stated({ confirmedAt: later }), other]);
  expect(uniteCapabilities([], [other])).toEqual([other]);
});
