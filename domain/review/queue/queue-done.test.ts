import { expect, test } from "vitest";
import { approveApplication } from "#domain/review/decision/approve-application";
import { later, SECOND } from "#lib/clock";
import { member, organisation, staff, visitor } from "#test/builders";
import { claimedApplication, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { lastDone } from "./queue-done.ts";

test("a decision can be undone while its mail waits: the line says until when, and afterwards only what was decided", async () => {
  const reviewer = await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" });
  const { id } = await claimedApplication(reviewer, { organisation: "Oiz Genomics" });
  expect(await lastDone(reviewer, id)).toMatchObject({ status: "submitted", mine: true, assignee: "Amaia Esnal", until: null });
  await approveApplication(reviewer, { applicationId: id });
  expect(await lastDone(reviewer, id)).toEqual({
    id,
    organisation: "Oiz Genomics",
    status: "approved",
    mine: true,
    assignee: "Amaia Esnal",
    until: later(reviewer.now, 120 * SECOND),
    snoozedUntil: null,
  });
  const afterwards = { ...reviewer, now: later(reviewer.now, 121 * SECOND) };
  expect(await lastDone(afterwards, id)).toMatchObject({ status: "approved", until: null });
});

test("an application that nobody has names nobody", async () => {
  const { id } = await submittedApplication();
  expect(await lastDone(await staff(), id)).toMatchObject({ mine: false, assignee: null });
});

test("nobody but staff reads it, and none that has not reached the queue", async () => {
  const { id } = await submittedApplication();
  for (const ctx of [visitor(), await member(await organisation())]) expect(await lastDone(ctx, id)).toBeUndefined();
  const reviewer = await staff();
  expect(await lastDone(reviewer, (await unconfirmedApplication()).id)).toBeUndefined();
  expect(await lastDone(reviewer, "none")).toBeUndefined();
});
