import { expect, test } from "vitest";
import { SUGGESTED_WORDS } from "./suggested-words.ts";
import { WatchWords } from "./watched-input.ts";

test("the words to begin with are a list that can be saved as it is", () => {
  const read = WatchWords.safeParse({ version: 0, words: SUGGESTED_WORDS.join("\n") });
  expect(read.data?.words).toEqual(SUGGESTED_WORDS);
});
