import { expect, test } from "vitest";
import { inLanguage } from "./language-switch.tsx";

test.each([
  ["/en/directory?q=osasun&page=2", "eu", "/eu/directory?q=osasun&page=2"],
  ["/en", "es", "/es"],
  ["/es?x=1", "en", "/en?x=1"],
  ["/", "eu", "/eu"],
  ["/english/page", "es", "/es/english/page"],
  ["/dev/mail", "eu", "/eu/dev/mail"],
])("%s in %s is %s", (path, locale, there) => expect(inLanguage(path, locale)).toBe(there));
