import { expect, test } from "vitest";
import { languageState } from "./language-state.ts";

const at = (day: number) => new Date(Date.UTC(2098, 0, day));
const letter = (locale: "en" | "es" | "eu", own: boolean, published?: number, draft?: number) => ({
  ...{ name: "received" as const, locale, own },
  publishedAt: published === undefined ? undefined : at(published),
  draft: draft === undefined ? undefined : at(draft),
});
const states = (...letters: ReturnType<typeof letter>[]) => letters.map((each) => languageState(each, letters));

test("without words of the cluster's own all languages have the standard ones", () => {
  expect(states(letter("en", false), letter("es", false), letter("eu", false))).toEqual(["standard", "standard", "standard"]);
});

test("a language without own words is unlike one with them, published or being written", () => {
  expect(states(letter("en", true, 1), letter("es", false), letter("eu", false))).toEqual(["own", "unlike", "unlike"]);
  expect(states(letter("en", true, undefined, 2), letter("es", false), letter("eu", true, 1))).toEqual(["draft", "unlike", "own"]);
});

test("own words are older than those of a language that was published later", () => {
  expect(states(letter("en", true, 3), letter("es", true, 3), letter("eu", true, 1))).toEqual(["own", "own", "older"]);
});
