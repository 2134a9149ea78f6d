import { expect, test } from "vitest";
import type { Actor } from "#domain/kernel/actor";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { staff, visitor } from "#test/builders";
import { asApplicant, draftApplication, submittedApplication } from "#test/fixtures/applications";
import { collaborator } from "#test/fixtures/collaborators";
import { mayInApplication, type NeededPage, ownApplication } from "./own-application.ts";

const actingAs = (role: "view" | "comment" | "edit"): Actor => ({
  kind: "applicant",
  applicationId: "a1",
  collaborator: { id: "c1", role },
});

test.each<[string, Actor, NeededPage[]]>([
  ["the applicant", { kind: "applicant", applicationId: "a1" }, ["view", "comment", "edit", "own"]],
  ["a collaborator who edits", actingAs("edit"), ["view", "comment", "edit"]],
  ["a collaborator who comments", actingAs("comment"), ["view", "comment"]],
  ["a collaborator who views", actingAs("view"), ["view"]],
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

test("a collaborator owns nothing, and once a draft is gone it is nobody's", async () => {
  const mine = await draftApplication();
  const editor = await collaborator(mine, "edit");
  expect(await ownApplication(editor.ctx, mine.reference, "edit")).toBe(mine.id);
  expect(await ownApplication(editor.ctx, mine.reference)).toBeUndefined();
  await deleteDraft(asApplicant(mine.id), { reference: mine.reference });
  for (const ctx of [asApplicant(mine.id), editor.ctx]) expect(await ownApplication(ctx, mine.reference, "view")).toBeUndefined();
});
