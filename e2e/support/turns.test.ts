import { expect, test } from "vitest";
import { notTaken, PLAIN } from "./turns.ts";

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

test("a run that takes both turns leaves nothing", () => {
  expect(notTaken(() => true)).toEqual({ withScripts: [], withoutScripts: [] });
});
