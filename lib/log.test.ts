import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { faultText } from "./log.ts";

test("of a failed statement the log has its text, its code and where it failed, none of the values", () => {
  const values = ["ane@example.org", "Ane\n    at Goikoa (943112233)"];
  const cause = Object.assign(new Error("duplicate key: (ane@example.org)"), { code: "23505", detail: "ane@example.org" });
  const text = faultText(new DrizzleQueryError("insert into people values ($1, $2)", values, cause));
  expect(text).toContain("insert into people values ($1, $2)");
  expect(text).toContain("23505");
  expect(text).toMatch(/\n\s+at .*log\.test/);
  for (const value of ["ane@example.org", "Ane", "943112233"]) expect(text).not.toContain(value);
});

test("of any other error the log has the stack, and of what is no error nothing that was thrown", () => {
  expect(faultText(new TypeError("x is not a function"))).toMatch(/^TypeError: x is not a function\n\s+at /);
  expect(faultText("ane@example.org")).toBe("string");
});
