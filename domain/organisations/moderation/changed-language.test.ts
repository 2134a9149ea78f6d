import { expect, test } from "vitest";
import { changedLanguage } from "./changed-language.ts";

test.each([
  ["in another language only", ["short.es", "website"], "es"],
  ["in the reader's too", ["short.en", "short.eu"], "eu"],
  ["in two others", ["short.es", "short.en"], "en"],
  ["nowhere", ["website"], "eu"],
  ["in another text", ["text.es"], "eu"],
] as const)("a Basque reader sees a text that was changed %s", (_, changed, shown) => {
  expect(changedLanguage(changed, "short", "eu")).toBe(shown);
});
