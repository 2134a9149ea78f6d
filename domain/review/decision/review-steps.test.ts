import { expect, test } from "vitest";
import { applicationNotes } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { addNote } from "#domain/review/application/add-note";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { as, auditOf, person, staff, visitor } from "#test/builders";
import { applicationOf, claimedApplication, submittedApplication } from "#test/fixtures/applications";

const idOf = ({ actor }: Awaited<ReturnType<typeof staff>>) => (actor.kind === "person" ? actor.personId : "");

test("a staffAdmin gives an application to a reviewer, and to another later", async () => {
  const admin = await staff("staffAdmin");
  const [first, second] = [await staff(), await staff()];
  const { id, reference } = await submittedApplication();
  await assignApplication(admin, { applicationId: id, personId: idOf(first) });
  await assignApplication(admin, { applicationId: id, personId: idOf(second), why: "She is away." });
  expect((await applicationOf(reference)).assignedTo).toBe(idOf(second));
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.assigned", facts: { from: idOf(first), to: idOf(second) } });
});

test("only a staffAdmin assigns, only to staff, and never to a party", async () => {
  const admin = await staff("staffAdmin");
  const { id, email } = await submittedApplication();
  const reviewer = await staff();
  expect(await assignApplication(reviewer, { applicationId: id, personId: idOf(reviewer) })).toMatchObject({ refusal: "forbidden" });
  expect(await assignApplication(admin, { applicationId: id, personId: await person() })).toMatchObject({ refusal: "not_found" });
  const party = await staff("reviewer", { email });
  expect(await assignApplication(admin, { applicationId: id, personId: idOf(party) })).toMatchObject({
    refusal: "application.assignee_is_party",
  });
});

test("who has it gives it back; others do not", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  expect(await releaseApplication(await staff(), { applicationId: id })).toMatchObject({ refusal: "application.not_yours" });
  const outcomes = await Promise.all([1, 2].map(() => releaseApplication(reviewer, { applicationId: id })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await applicationOf(reference)).assignedTo).toBeNull();
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.released", facts: { from: idOf(reviewer) } });
});

test("staff leave notes, whose text is not in the audit; nobody else does", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  expect(await addNote(reviewer, { applicationId: id, text: "Called them." })).toMatchObject({ ok: true });
  expect(JSON.stringify(await auditOf(id))).not.toContain("Called");
  for (const ctx of [visitor(), await as(await person())])
    expect(await addNote(ctx, { applicationId: id, text: "Hm." })).toMatchObject({ refusal: "forbidden" });
  expect(await context().db.select({ text: applicationNotes.text }).from(applicationNotes)).toEqual([{ text: "Called them." }]);
});
