import { expect, test } from "vitest";
import { formStamp, waitOf } from "./form-stamp.ts";

const made = 1_764_000_000_000;

test("a form sent at once waits two seconds, a later one not at all", () => {
  const stamp = formStamp("key", made);
  expect(waitOf("key", stamp, made)).toBe(2000);
  expect(waitOf("key", stamp, made + 1500)).toBe(500);
  expect(waitOf("key", stamp, made + 60_000)).toBe(0);
  expect(waitOf("key", stamp, made - 60_000)).toBe(2000);
});

test.each(["", ".", "x", "zzzz.AAAA", "0.", "é.ñ"])("the stamp %j is not ours", (stamp) => {
  expect(waitOf("key", stamp, made)).toBeUndefined();
});

test("a stamp fits its own key and time only", () => {
  const [, signature] = formStamp("key", made).split(".");
  expect(waitOf("other", formStamp("key", made), made)).toBeUndefined();
  expect(waitOf("key", `${(made - 60_000).toString(36)}.${signature}`, made)).toBeUndefined();
});
