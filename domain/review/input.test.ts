import { describe, expect, test } from "vitest";
import { AddNote, AskForChanges, LIMITS, RefuseApplication } from "./input.ts";

const ID = "0123456789abcdefghjkmnpqrs";

describe("what staff write", () => {
  test.each([
    ["a note", AddNote, "text", LIMITS.note],
    ["a question", AskForChanges, "message", LIMITS.message],
    ["a reason", RefuseApplication, "reason", LIMITS.reason],
  ] as const)("%s has lines, a limit, and is not empty", (_name, schema, field, limit) => {
    const read = (text: string) => schema.safeParse({ applicationId: ID, [field]: text }).success;
    expect([read("one\n\ntwo"), read("x".repeat(limit)), read("x".repeat(limit + 1)), read(" \n ")]).toEqual([true, true, false, false]);
  });

  test("an application is named by its id and by nothing else", () => {
    for (const applicationId of ["", "x", "../../etc/passwd", ID.toUpperCase(), `${ID}'--`])
      expect(RefuseApplication.safeParse({ applicationId, reason: "No." }).success).toBe(false);
  });
});
