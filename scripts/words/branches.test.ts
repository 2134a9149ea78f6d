import { expect, test } from "vitest";
import { toldInBranches } from "./branches.ts";

const BRANCHES = "{how, select, yes {The owner has answered your request today.} other {Nobody has answered your request in time.}}";

test("prose in two branches of the body of an email is named, and elsewhere it is not", () => {
  expect(toldInBranches("mail.templates.join.body", `Hello. ${BRANCHES}`)).toBe("how");
  expect(toldInBranches("mail.templates.join.told.how.yes", BRANCHES)).toBe("how");
  expect(toldInBranches("mail.templates.join.preview", BRANCHES)).toBeUndefined();
  expect(toldInBranches("joining.own.text", BRANCHES)).toBeUndefined();
});

test("a branch may name a thing, and one branch may be prose", () => {
  const named = "The {was, select, approved {approved} other {refused}} application of {organisation} is open again.";
  expect(toldInBranches("mail.templates.reopened.body", named)).toBeUndefined();
  const one = "{late, select, yes {We answer later than we said we would.} other {}}";
  expect(toldInBranches("mail.templates.reopened.body", one)).toBeUndefined();
});
