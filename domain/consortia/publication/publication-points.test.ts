import { expect, test } from "vitest";
import { DAY, later } from "#lib/clock";
import { type CheckedCall, type PublicationFacts, publicationPoints } from "./publication-points.ts";
import { PUBLICATION_POINTS, type PublicationPointId } from "./state.ts";

const now = new Date("2026-11-29T12:00:00Z");
const call: CheckedCall = {
  status: "published",
  kind: "euTopic",
  state: "open",
  next: { at: later(now, 60 * DAY) },
  rulePack: "horizon2021RiaIa",
  sectors: ["care"],
  capabilities: ["clinical-trials"],
};
const role = { title: "Sites that enrol people", sector: "care" as const, capability: null, work: "Enrol forty people at home." };
const good: PublicationFacts = {
  title: "Hemen Bizi",
  aim: { en: "Keep people at home for two more years, with sensors that nobody has to charge or to put on." },
  closesAt: later(now, 30 * DAY),
  rulePack: "horizon2021RiaIa",
  roles: [role],
  call,
};
const unmet = (facts: PublicationFacts) => publicationPoints(facts, now).flatMap(({ point, isMet }) => (isMet ? [] : [point]));
const asked = (facts: PublicationFacts) => publicationPoints(facts, now).map(({ point }) => point);
const withCall = (change: Partial<CheckedCall>): PublicationFacts => ({ ...good, call: { ...call, ...change } });

test("a good one meets every point, in the order of the list", () => {
  expect(unmet(good)).toEqual([]);
  expect(asked(good)).toEqual(PUBLICATION_POINTS);
});

test.each<[PublicationPointId, string, PublicationFacts]>([
  ["call", "it has closed", withCall({ state: "closed" })],
  ["call", "it was withdrawn", withCall({ status: "withdrawn" })],
  ["call", "each organisation answers it alone", withCall({ kind: "consultation" })],
  ["closing", "at the instant itself nobody can ask any more", { ...good, closesAt: now }],
  ["deadline", "it closes with the call", { ...good, closesAt: later(now, 60 * DAY) }],
  ["rules", "other ones", { ...good, rulePack: "horizon2021Csa" }],
  ["rules", "none", { ...good, rulePack: null }],
  ["topic", "another segment", { ...good, roles: [{ ...role, sector: "pharma" }] }],
  ["topic", "another capability", { ...good, roles: [{ ...role, sector: "pharma", capability: "software" }] }],
  ["aim", "a few words", { ...good, aim: { en: "Keep people at home for longer." } }],
  ["aim", "a few words in each of two languages", { ...good, aim: { en: "Keep people at home.", es: "Que la gente siga en casa." } }],
  ["work", "one role says nothing", { ...good, roles: [role, { ...role, work: null }] }],
  ["work", "blanks say nothing", { ...good, roles: [{ ...role, work: "  " }] }],
  ["contact", "an address in a role", { ...good, roles: [{ ...role, work: "Write to ane@example.org." }] }],
  ["contact", "a number in the title", { ...good, title: "Call 944 00 00 00" }],
  ["contact", "an international number in the aim", { ...good, aim: { eu: `${good.aim.en} Deitu: +34 (944) 000-000` } }],
])("%s is not met: %s", (point, _, facts) => {
  expect(unmet(facts)).toEqual([point]);
});

test.each<[string, PublicationFacts]>([
  ["a capability that the call wants", { ...good, roles: [{ ...role, sector: "pharma", capability: "clinical-trials" }] }],
  ["a call that opens later", withCall({ state: "planned" })],
  [
    "years, codes and sums in the text",
    { ...good, title: "HORIZON-HLTH-2027-01-02", aim: { en: `${good.aim.en} 2027-2031: 3.000.000 euros.` } },
  ],
  ["one language that says enough", { ...good, aim: { es: good.aim.en, eu: "Labur." } as never }],
])("is met: %s", (_, facts) => {
  expect(unmet(facts)).toEqual([]);
});

test("what nobody can look at is left out: no call, a call without a deadline, rules or wishes", () => {
  expect(asked({ ...good, call: undefined })).toEqual(["closing", "aim", "work", "contact"]);
  expect(asked(withCall({ next: undefined, rulePack: null, sectors: [], capabilities: [] }))).toEqual([
    "call",
    "closing",
    "aim",
    "work",
    "contact",
  ]);
});
