import { expect, test } from "vitest";
import type { Actor } from "#domain/kernel/actor";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { staff, visitor } from "#test/builders";
import { asApplicant, draftApplication, submittedApplication } from "#test/fixtures/applications";
import { colleague } from "#test/fixtures/colleagues";
import { mayInApplication, type NeededPage, ownApplication } from "./own-application.ts";

const collaborator = (role: "view" | "comment" | "edit"): Actor => ({
  kind: "applicant",
  applicationId: "a1",
  collaborator: { id: "c1", role },
});

test.each<[string, Actor, NeededPage[]]>([
  ["the applicant", { kind: "applicant", applicationId: "a1" }, ["view", "comment", "edit", "own"]],
  ["a colleague who edits", collaborator("edit"), ["view", "comment", "edit"]],
  ["a colleague who comments", collaborator("comment"), ["view", "comment"]],
  ["a colleague who views", collaborator("view"), ["view"]],
  ["a visitor", { kind: "visitor" }, []],
  ["the portal itself", { kind: "system", name: "jobs" }, []],
])("%s may do this and no more", (_, actor, may) => {
  const all: NeededPage[] = ["view", "comment", "edit", "own"];
  expect(all.filter((needed) => mayInApplication(actor, needed))).toEqual(may);
});

test("the reference in hand has to be that of the browser's own application", async () => {
  const [mine, other] = [await draftApplication(), await submittedApplication()];
  expect(await ownApplication(asApplicant(mine.id), mine.reference)).toBe(mine.id);
  expect(await ownApplication(asApplicant(mine.id), other.reference)).toBeUndefined();
  expect(await ownApplication(asApplicant(mine.id), mine.reference.toLowerCase())).toBeUndefined();
  expect(await ownApplication(asApplicant(other.id), other.reference)).toBe(other.id);
  for (const ctx of [visitor(), await staff("staffAdmin")]) expect(await ownApplication(ctx, mine.reference, "view")).toBeUndefined();
});

test("a colleague owns nothing, and once a draft is gone it is nobody's", async () => {
  const mine = await draftApplication();
  const editor = await colleague(mine, "edit");
  expect(await ownApplication(editor.ctx, mine.reference, "edit")).toBe(mine.id);
  expect(await ownApplication(editor.ctx, mine.reference)).toBeUndefined();
  await deleteDraft(asApplicant(mine.id), { reference: mine.reference });
  for (const ctx of [asApplicant(mine.id), editor.ctx]) expect(await ownApplication(ctx, mine.reference, "view")).toBeUndefined();
});
