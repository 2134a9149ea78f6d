import { expect, test } from "vitest";
import { z } from "zod";
import { wholeBetween } from "./input.ts";
import { problemOf } from "./problems.ts";

const codeOf = (schema: z.ZodType, input: unknown) => {
  const issue = schema.safeParse(input, { reportInput: true }).error?.issues[0];
  return issue && problemOf(issue).code;
};

test("whoever leaves out a field to be chosen is asked to choose, and one to be typed to fill it in", () => {
  const field = z.enum(["owner", "editor"]);
  for (const sent of [undefined, "", "pope"]) expect(codeOf(field, sent)).toBe("choice");
  expect(codeOf(z.literal(true), undefined)).toBe("choice");
  expect(codeOf(field, "owner")).toBeUndefined();
  for (const sent of [undefined, ""]) expect(codeOf(z.string().min(1), sent)).toBe("missing");
});

test("what is too short, too long, too small or too large names the limit; a custom problem keeps its code", () => {
  expect(codeOf(z.string().min(3), "a")).toBe("tooShort");
  expect(codeOf(z.string().max(3), "abcd")).toBe("tooLong");
  expect(codeOf(z.number().min(3), 1)).toBe("tooLow");
  expect(codeOf(z.number().max(3), 4)).toBe("tooHigh");
  expect(codeOf(z.array(z.string()).min(1), [])).toBe("missing");
  expect(
    codeOf(
      z.string().refine(() => false, { params: { code: "phone" } }),
      "x",
    ),
  ).toBe("phone");
});

test("a number that is left out is to be filled in; what is no number, or not a whole one, is told so", () => {
  const month = wholeBetween(1, 120);
  for (const sent of [undefined, ""]) expect(codeOf(month, sent)).toBe("missing");
  expect([codeOf(month, "three"), codeOf(month, "1.5"), codeOf(month, "0"), codeOf(month, "121")]).toEqual([
    "number",
    "whole",
    "tooLow",
    "tooHigh",
  ]);
  expect([month.parse("12"), month.parse(12)]).toEqual([12, 12]);
});
