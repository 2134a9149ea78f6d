import { expect, test } from "vitest";
import { inOneLanguage } from "./language-switch.tsx";

test.each([
  ["/dev/mail", true],
  ["/dev/accounts?x=1", true],
  ["/en", false],
  ["/eu/developers", false],
  ["/developers", false],
])("a page of the demonstration's own tools has one language, so it offers no other: %s %s", (path, alone) =>
  expect(inOneLanguage(path)).toBe(alone),
);
