import { describe, expect, test } from "vitest";
import { AddNote, AskForChanges, AskForChangesForm, REVIEW_LIMITS, RefuseApplication } from "./input.ts";

const ID = "0123456789abcdefghjkmnpqrs";

describe("what staff write", () => {
  test.each([
    ["a note", AddNote, "text", REVIEW_LIMITS.note],
    ["a question", AskForChanges, "message", REVIEW_LIMITS.message],
    ["a reason", RefuseApplication, "reason", REVIEW_LIMITS.reason],
  ] as const)("%s has lines, a limit, and is not empty", (_name, schema, field, limit) => {
    const read = (text: string) => schema.safeParse({ applicationId: ID, [field]: text }).success;
    expect([read("one\n\ntwo"), read("x".repeat(limit)), read("x".repeat(limit + 1)), read(" \n ")]).toEqual([true, true, false, false]);
  });

  test("an application is named by its id and by nothing else", () => {
    for (const applicationId of ["", "x", "../../etc/passwd", ID.toUpperCase(), `${ID}'--`])
      expect(RefuseApplication.safeParse({ applicationId, reason: "No." }).success).toBe(false);
  });
});

test("the form of a request takes a point with its field, or neither", () => {
  const applicationId = "a".repeat(26);
  const paths = (given: object) => AskForChangesForm.safeParse({ applicationId, ...given }).error?.issues.map(({ path }) => path[0]);
  expect(AskForChangesForm.parse({ applicationId })).toEqual({ applicationId });
  expect(AskForChangesForm.parse({ applicationId, question: "country", point: "Which?" })).toEqual({
    applicationId,
    points: [{ question: "country", text: "Which?" }],
  });
  expect(paths({ point: "Which?" })).toEqual(["question"]);
  expect(paths({ question: "country" })).toEqual(["point"]);
  expect(paths({ question: "__proto__", point: "Which?" })).toEqual(["question"]);
});
