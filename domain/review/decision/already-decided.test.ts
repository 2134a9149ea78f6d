import { expect, test } from "vitest";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { draftsOf } from "#domain/review/changes/point-reads";
import { staff } from "#test/builders";
import { claimedApplication } from "#test/fixtures/applications";
import { approveApplication } from "./approve-application.ts";
import { undoDecision } from "./undo-decision.ts";

test("whoever has decided is told that they have; others read the name", async () => {
  const [reviewer, admin] = [await staff("reviewer", { firstName: "Beñat", lastName: "Sarasola" }), await staff("staffAdmin")];
  const { id } = await claimedApplication(reviewer);
  await approveApplication(reviewer, { applicationId: id });
  expect(await approveApplication(reviewer, { applicationId: id })).toMatchObject({ details: { by: "you" } });
  expect(await approveApplication(admin, { applicationId: id })).toMatchObject({ details: { by: "Beñat Sarasola" } });
});

test("requested changes that are undone are noted again in the order in which they were asked", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const asked = ["short", "capabilities", "founded", "phone"];
  await askForChanges(reviewer, { applicationId: id, points: asked.map((question) => ({ question, text: "Please check." })) });
  await undoDecision(reviewer, { applicationId: id });
  expect((await draftsOf(reviewer, id)).map(({ question }) => question)).toEqual(asked);
});
