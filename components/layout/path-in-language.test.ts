import { expect, test } from "vitest";
import { pathInLanguage } from "./path-in-language.ts";

test.each([
  ["/en/directory?q=osasun&page=2", "eu", "/eu/directory?q=osasun&page=2"],
  ["/en", "es", "/es"],
  ["/es?x=1", "en", "/en?x=1"],
  ["/", "eu", "/eu"],
  ["/english/page", "es", "/es/english/page"],
])("%s in %s is %s", (path, locale, there) => expect(pathInLanguage(path, locale)).toBe(there));
