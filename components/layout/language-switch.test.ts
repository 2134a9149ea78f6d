import { expect, test } from "vitest";
import { inOneLanguage, pathInLanguage } from "./language-switch.tsx";

test.each([
  ["/en/directory?q=osasun&page=2", "eu", "/eu/directory?q=osasun&page=2"],
  ["/en", "es", "/es"],
  ["/es?x=1", "en", "/en?x=1"],
  ["/", "eu", "/eu"],
  ["/english/page", "es", "/es/english/page"],
])("%s in %s is %s", (path, locale, there) => expect(pathInLanguage(path, locale)).toBe(there));

test.each([
  ["/dev/mail", true],
  ["/dev/accounts?x=1", true],
  ["/en", false],
  ["/eu/developers", false],
  ["/developers", false],
])("a page of the demonstration's own tools has one language, so it offers no other: %s %s", (path, alone) =>
  expect(inOneLanguage(path)).toBe(alone),
);
