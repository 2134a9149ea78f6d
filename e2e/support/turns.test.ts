import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { changesOf } from "#test/cases/changed-lately";
import { notTaken, PLAIN, waitingJourneys } from "./turns.ts";

const turns = [0, 1].map((turn) => notTaken((nth) => nth % 2 === turn));
const left = (patterns: readonly RegExp[], title: string) => patterns.some((pattern) => pattern.test(title));

test("a test that needs no scripts runs with them in one turn and without them in the other", () => {
  expect(PLAIN.length).toBeGreaterThan(50);
  for (const file of PLAIN) {
    const title = `scripted ${file} a file is sent @plain`;
    const [first, second] = turns.map(({ withScripts, withoutScripts }) => [left(withScripts, title), left(withoutScripts, title)]);
    expect([first, second], file).toContainEqual([true, false]);
    expect([first, second], file).toContainEqual([false, true]);
  }
});

test("what needs scripts runs in both turns", () => {
  for (const file of PLAIN)
    for (const { withScripts, withoutScripts } of turns) {
      const title = `scripted ${file} a key opens it`;
      expect([left(withScripts, title), left(withoutScripts, title)], title).toEqual([false, false]);
    }
});

test("what is tagged @each runs with scripts and without them in both turns, each time in another language", () => {
  const taken = (patterns: readonly RegExp[]) =>
    ["en", "eu"].filter((locale) => !left(patterns, `scripted main-job.spec.ts in ${locale} @plain @each`));
  expect(turns.map(({ withScripts, withoutScripts }) => [taken(withScripts), taken(withoutScripts)])).toEqual([
    [["eu"], ["en"]],
    [["en"], ["eu"]],
  ]);
});

test("a journey with scripts in two languages runs in one of them in each turn", () => {
  const title = (locale: string) => `scripted ${PLAIN[0]} offline at Send is said, in ${locale}`;
  const taken = turns.map(({ withScripts }) => ["en", "eu", "es"].filter((locale) => !left(withScripts, title(locale))));
  expect(taken).toEqual([
    ["eu", "es"],
    ["en", "es"],
  ]);
});

test("a run that takes all turns leaves nothing", () => {
  expect(notTaken(() => true)).toEqual({ withScripts: [], withoutScripts: [] });
});

const HALVED = globSync("e2e/journeys/{applicant,member,staff}/*.spec.ts")
  .map((file) => `**/${file}`)
  .sort();
const waiting = (pair: number, ...changed: string[]) => waitingJourneys((nth) => nth % 2 === pair, changesOf(changed));
const halves = [waiting(0), waiting(1)] as const;

test("each journey of applicants, members and staff waits in one pair of turns and runs in the other", () => {
  expect([...halves[0], ...halves[1]].sort()).toEqual(HALVED);
  for (const half of halves) expect(half.length).toBeGreaterThan(HALVED.length / 3);
});

test("what is about the whole portal waits in no turn", () => {
  for (const file of [...halves[0], ...halves[1]]) expect(file).not.toContain("/whole/");
});

test.each([
  ["app/[locale]/staff/audit/page.tsx", "staff"],
  ["app/[locale]/(public)/directory/page.tsx", "member"],
  ["domain/membership/withdraw.ts", "applicant"],
])("after a change of %s all journeys of its part run: %s", (changed, part) => {
  for (const pair of [0, 1]) expect(waiting(pair, changed)).toEqual(halves[pair as 0 | 1].filter((file) => !file.includes(`/${part}/`)));
});

test("a journey that changed runs, and after a change under all tests they all do", () => {
  const [first] = halves[0];
  expect(waiting(0, String(first).replace("**/", ""))).toEqual(halves[0].slice(1));
  expect(waiting(0, ["db", "turns.ts"].join("/"))).toEqual([]);
});

test("a test of the product that changed alone brings no journeys", () => {
  expect(waiting(1, "domain/review/reads.test.ts")).toEqual(halves[1]);
});
