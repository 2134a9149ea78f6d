import { expect, test } from "vitest";
import { ownPath } from "./theme.ts";

test.each([
  ["/en/directory?q=a%20b", "/en/directory?q=a%20b"],
  ["//evil.example/x", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/en/../../x", "/x"],
  [null, "/"],
  ["", "/"],
])("after a choice of colours %s leads to %s", (asked, path) => expect(ownPath(asked)).toBe(path));
