import { expect, test } from "vitest";
import { as, auditOf, member, organisation, person, staff, visitor } from "#test/builders";
import { applicationOf, claimedApplication, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { claimApplication } from "./claim-application.ts";

const idOf = ({ actor }: Awaited<ReturnType<typeof staff>>) => (actor.kind === "person" ? actor.personId : "");

test("a reviewer takes an application, and the audit says who", async () => {
  const reviewer = await staff();
  const { id, reference } = await submittedApplication();
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ assignedTo: idOf(reviewer), status: "submitted" });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.claimed", actorId: idOf(reviewer) });
});

test("of two reviewers at once one has it, and the other sees who", async () => {
  const both = [await staff("reviewer", { firstName: "Ane" }), await staff("reviewer", { firstName: "Jon" })];
  const { id, reference } = await submittedApplication();
  const outcomes = await Promise.all(both.map((reviewer) => claimApplication(reviewer, { applicationId: id })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const winner = both.find((reviewer, n) => outcomes[n]?.ok && idOf(reviewer));
  expect((await applicationOf(reference)).assignedTo).toBe(winner && idOf(winner));
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: "application.claimed",
    details: { by: expect.stringMatching(/^(Ane|Jon) /) },
  });
});

test("whoever has an application already reads that it is theirs, not that somebody else took it", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ refusal: "application.claimed", details: { by: "you" } });
});

test("others than staff take nothing", async () => {
  const { id } = await submittedApplication();
  for (const ctx of [visitor(), await as(await person()), await member(await organisation())])
    expect(await claimApplication(ctx, { applicationId: id })).toMatchObject({ refusal: "forbidden" });
});

test("nobody takes their own application, or one of an organisation they act for", async () => {
  const { id } = await submittedApplication({ email: "both@example.org" });
  expect(await claimApplication(await staff("reviewer", { email: "Both@example.org" }), { applicationId: id })).toMatchObject({
    refusal: "own_organisation",
  });
});

test("an unconfirmed one cannot be taken, a missing one is not found", async () => {
  const reviewer = await staff();
  const { id } = await unconfirmedApplication();
  expect(await claimApplication(reviewer, { applicationId: id })).toMatchObject({ refusal: "application.not_open" });
  expect(await claimApplication(reviewer, { applicationId: "x".repeat(26) })).toMatchObject({ refusal: "not_found" });
  await claimedApplication(reviewer);
});
