import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { DAY } from "#lib/clock";
import { staff, visitor } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { endOfDay } from "./deadlines.ts";
import { type CallsQuery, CLOSING_WITHIN, callChoices, callFacets, listCalls } from "./reads.ts";
import { staffCalls } from "./staff-calls.ts";

const query = (given: Partial<CallsQuery> = {}): CallsQuery => ({ list: "current", kinds: [], sectors: [], page: 1, ...given });
const titles = async (given: Partial<CallsQuery> = {}) => (await listCalls(visitor(), query(given))).rows.map(({ title }) => title);
const due = (...days: number[]) =>
  days.map((n) => ({ at: new Date(Date.now() + n * DAY), stage: "proposal" as const, timeAssumed: false }));

async function some() {
  await publishedCall({ title: "Later", deadlines: due(40), sectors: ["ivd", "care"] });
  await publishedCall({ title: "Second cut-off", deadlines: due(-10, 5), kind: "euTopic", programme: "Horizon Europe", action: "RIA" });
  await publishedCall({ title: "Long closed", deadlines: due(-300) });
  await publishedCall({ title: "Just closed", deadlines: due(-1) });
  await publishedCall({ title: "Always open", deadlines: [], kind: "internal" });
  await publishedCall({ title: "Planned", opensAt: new Date(Date.now() + 10 * DAY), deadlines: due(60) });
}

test("the soonest deadline comes first, then those without one, then the closed ones", async () => {
  await some();
  expect(await titles({ list: "all" })).toEqual(["Second cut-off", "Later", "Planned", "Always open", "Just closed", "Long closed"]);
  expect(await titles()).toEqual(["Second cut-off", "Later", "Planned", "Always open"]);
  expect(await titles({ list: "open" })).toEqual(["Second cut-off", "Later", "Always open"]);
  expect([await titles({ list: "planned" }), await titles({ list: "closed" })]).toEqual([["Planned"], ["Just closed", "Long closed"]]);
  expect((await callChoices(visitor(), 2)).map(({ title }) => title)).toEqual(["Second cut-off", "Later"]);
  const lasts = (await callChoices(visitor())).map(({ title, last }) => [title, last instanceof Date ? "a day" : last]);
  expect(Object.fromEntries(lasts)).toEqual({ "Second cut-off": "a day", Later: "a day", Planned: "a day", "Always open": null });
});

test("of what is found, and not only of its page, is said how much is open, planned and closed", async () => {
  await some();
  const counts = async (given: Partial<CallsQuery>) => (await listCalls(visitor(), query(given))).counts;
  expect(await counts({})).toEqual({ open: 3, planned: 1, closed: 0 });
  expect(await counts({ list: "all" })).toEqual({ open: 3, planned: 1, closed: 2 });
  expect(await counts({ list: "all", q: "closed", page: 9 })).toEqual({ open: 0, planned: 0, closed: 2 });
  expect(await counts({ q: "nothing" })).toEqual({ open: 0, planned: 0, closed: 0 });
});

test("a type of action is one, however sources word it; one without a name here is as its source words it", async () => {
  await publishedCall({ title: "By code", deadlines: due(1), kind: "euTopic", action: "HORIZON-RIA" });
  await publishedCall({ title: "By words", deadlines: due(2), kind: "euTopic", action: "HORIZON  Research and Innovation Actions" });
  await publishedCall({ title: "Innovation", deadlines: due(3), kind: "euTopic", action: "HORIZON JU Innovation Actions" });
  await publishedCall({ title: "Other", deadlines: due(4), kind: "euTopic", action: "LIFE Project Grants" });
  for (const asked of ["ria", "HORIZON-RIA", "HORIZON  Research and Innovation Actions"])
    expect(await titles({ action: asked }), asked).toEqual(["By code", "By words"]);
  expect([await titles({ action: "ia" }), await titles({ action: "LIFE Project Grants" }), await titles({ action: "csa" })]).toEqual([
    ["Innovation"],
    ["Other"],
    [],
  ]);
  const { actions } = await callFacets(visitor(), "current");
  expect(actions.map(({ value, n }) => [value, n])).toEqual([
    ["ria", 2],
    ["ia", 1],
    ["LIFE Project Grants", 1],
  ]);
  for (const { value, n } of actions) expect(await titles({ action: value ?? "" }), value ?? "").toHaveLength(n);
});

test("filters and words narrow the list, and the facets say how many there are of each", async () => {
  await some();
  expect(await titles({ sectors: ["care", "pharma"] })).toEqual(["Later"]);
  expect(await titles({ kinds: ["euTopic", "internal"] })).toEqual(["Second cut-off", "Always open"]);
  expect(await titles({ programme: "Horizon Europe", action: "RIA" })).toEqual(["Second cut-off"]);
  expect(await titles({ q: "plann" })).toEqual(["Planned"]);
  expect(await titles({ q: "horizon" })).toEqual(["Second cut-off"]);
  expect(await callFacets(visitor(), "current")).toMatchObject({
    kinds: [{ value: "regional", n: 2 }, { n: 1 }, { n: 1 }],
    programmes: [
      { value: "Etxean", n: 3 },
      { value: "Horizon Europe", n: 1 },
    ],
    sectors: expect.arrayContaining([
      { value: "ivd", n: 1 },
      { value: "care", n: 1 },
    ]),
  });
});

test("calls that close within so many days are found and counted, the last of these days included", async () => {
  const inDays = (days: number) => [
    { at: new Date(endOfDay(new Date(), days).getTime() - 1), stage: "proposal" as const, timeAssumed: false },
  ];
  await some();
  await publishedCall({ title: "On the last day", deadlines: inDays(30) });
  await publishedCall({ title: "A day later", deadlines: inDays(31) });
  expect(await titles({ within: 30 })).toEqual(["Second cut-off", "On the last day"]);
  expect(await titles({ within: 60, list: "all" })).toEqual(["Second cut-off", "On the last day", "A day later", "Later", "Planned"]);
  expect(await titles({ within: 90, list: "closed" })).toEqual([]);
  expect((await callFacets(visitor(), "current")).within).toEqual({ 30: 2, 60: 5, 90: 5 });
  expect((await callFacets(visitor(), "closed")).within).toEqual({ 30: 0, 60: 0, 90: 0 });
  for (const days of CLOSING_WITHIN) {
    const { total } = await listCalls(visitor(), query({ within: days }));
    expect(total).toBe((await callFacets(visitor(), "current")).within?.[days]);
  }
});

test("calls are sorted by when they came here or by their budget, and those alike by their deadline", async () => {
  await publishedCall({ title: "Small", budget: 10_000, deadlines: due(3) });
  await publishedCall({ title: "Unknown", budget: null, deadlines: due(1) });
  await publishedCall({ title: "Large, later", budget: 24_000_000, deadlines: due(9) });
  await publishedCall({ title: "Large", budget: 24_000_000, deadlines: due(4) });
  expect(await titles({ sort: "budget" })).toEqual(["Large", "Large, later", "Small", "Unknown"]);
  expect(await titles({ sort: "deadline" })).toEqual(["Unknown", "Small", "Large", "Large, later"]);
  const long = { actor: { kind: "system", name: "test" } as const, clock: () => new Date(Date.now() - DAY) };
  await publishedCall({ title: "Older", deadlines: due(2) }, context(long));
  expect((await titles({ sort: "newest" })).at(-1)).toBe("Older");
  expect(await titles({ sort: "newest", within: 30, q: "large" })).toHaveLength(2);
});

test("a page that there is not is the last, and the staff's list is for staff", async () => {
  await some();
  expect(await listCalls(visitor(), query({ page: 9 }))).toMatchObject({ page: 1, pages: 1, total: 4 });
  expect(await staffCalls(visitor(), { view: "published", page: 1 })).toBeUndefined();
  expect(await staffCalls(await staff(), { view: "published", page: 1 })).toMatchObject({
    total: 6,
    counts: { draft: 0, published: 6, withdrawn: 0 },
  });
});

test("misspelt subjects find the calls of the subject, and the list says what it shows; words that find nothing offer subjects that find something", async () => {
  await publishedCall({ title: "Care at home", summary: { en: "Better sensors for people who live alone." } });
  await publishedCall({ title: "Regenerate", summary: { en: "Stem cells in the clinic." } });
  const asked = async (q: string) => {
    const { rows, corrected, near } = await listCalls(visitor(), query({ q }));
    return { titles: rows.map(({ title }) => title), corrected, near };
  };
  expect(await asked("sensoer")).toEqual({ titles: ["Care at home"], corrected: "sensor", near: [] });
  expect(await asked("stem cels")).toMatchObject({ titles: ["Regenerate"], corrected: "stem cell" });
  expect(await asked("sensors")).toMatchObject({ titles: ["Care at home"], corrected: undefined });
  expect(await asked("zebrafsh")).toEqual({ titles: [], corrected: undefined, near: [] });
  expect((await asked("stem cell factory on the moon")).near).toEqual(["Stem cells"]);
});
