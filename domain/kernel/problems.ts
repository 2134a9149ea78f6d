import type { z } from "zod";

/** A field's problem as a code of messages/<language>/errors.json, with the numbers its sentence names. */
export type Problem = { code: string; details: Record<string, string | number> };

/** zod's issue in our words. */
export function problemOf(issue: z.core.$ZodIssue): Problem {
  const empty = issue.input === undefined || issue.input === "" || (Array.isArray(issue.input) && issue.input.length === 0);
  if (issue.code === "custom") return { code: String(issue.params?.code ?? "format"), details: {} };
  if (issue.code === "invalid_value") return { code: "choice", details: {} };
  if (issue.code === "too_big") return { code: issue.origin === "number" ? "tooHigh" : "tooLong", details: { max: Number(issue.maximum) } };
  if (issue.code === "too_small" && !empty && issue.origin !== "array")
    return issue.origin === "number"
      ? { code: "tooLow", details: { min: Number(issue.minimum) } }
      : { code: Number(issue.minimum) > 1 ? "tooShort" : "missing", details: { min: Number(issue.minimum) } };
  if (empty || issue.code === "too_small") return { code: "missing", details: {} };
  if (issue.code === "invalid_type" && issue.expected === "number") return { code: "number", details: {} };
  if (issue.code === "invalid_type" && issue.expected === "int") return { code: "whole", details: {} };
  return { code: "format", details: {} };
}
