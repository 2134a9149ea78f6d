import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { auditPersonal } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { decideMany } from "#domain/review/decision/decide-many";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { bulkRows } from "#domain/review/queue/bulk-reads";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, draftApplication, submittedApplication } from "#test/fixtures/applications";
import { idOf } from "#test/fixtures/committee";
import { atName } from "#test/fixtures/points";
import { stagesOf } from "#test/fixtures/stages";
import { assignApplication } from "./assign-application.ts";

test("given to somebody, the first stage is over; given to another, the stage goes on", async () => {
  const [admin, first, second] = [await staff("staffAdmin"), await staff(), await staff()];
  const { id } = await submittedApplication();
  await assignApplication(admin, { applicationId: id, personId: idOf(first) });
  expect(await stagesOf(id)).toEqual(["received", "screening…"]);
  await assignApplication(admin, { applicationId: id, personId: idOf(second), why: "They are away." });
  expect(await stagesOf(id)).toEqual(["received", "screening…"]);
});

test("while the applicant corrects it it can be given to another, and stays theirs to correct", async () => {
  const [admin, reviewer, second] = [await staff("staffAdmin"), await staff(), await staff()];
  const { id, reference } = await claimedApplication(reviewer);
  await askForChanges(reviewer, { applicationId: id, ...atName() });
  expect(await assignApplication(admin, { applicationId: id, personId: idOf(second), why: "They are away." })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "changesAsked", assignedTo: idOf(second) });
  expect((await stagesOf(id)).at(-1)).toBe("applicant…");
});

test("an administrator may keep it themself", async () => {
  const admin = await staff("staffAdmin");
  const { id, reference } = await submittedApplication();
  expect(await assignApplication(admin, { applicationId: id, personId: idOf(admin) })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ assignedTo: idOf(admin) });
});

test("nobody who cannot work gets one: disabled, gone, or not of the staff", async () => {
  const [admin, disabled] = [await staff("staffAdmin"), await staff()];
  const outsider = await member(await organisation());
  await transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ status: "disabled" })
      .where(eq(people.id, idOf(disabled)));
  });
  const { id, reference } = await submittedApplication();
  const before = await auditOf(id);
  for (const personId of [idOf(disabled), idOf(outsider), "0".repeat(26)])
    expect(await assignApplication(admin, { applicationId: id, personId })).toMatchObject({ refusal: "not_found" });
  expect((await applicationOf(reference)).assignedTo).toBeNull();
  expect(await auditOf(id)).toEqual(before);
});

test("only while it is open: not a draft, not withdrawn, not decided, not one that is not there", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff()];
  const give = (applicationId: string) => assignApplication(admin, { applicationId, personId: idOf(reviewer) });
  const withdrawn = await submittedApplication();
  await withdrawApplication(asApplicant(withdrawn.id), { reference: withdrawn.reference });
  expect(await give(withdrawn.id)).toMatchObject({ refusal: "application.withdrawn" });
  expect(await give((await draftApplication()).id)).toMatchObject({ refusal: "application.not_open" });
  const refused = await claimedApplication(admin);
  await refuseApplication(admin, { applicationId: refused.id, reason: "No seat here." });
  expect(await give(refused.id)).toMatchObject({ refusal: "application.already_decided" });
  expect(await give("0".repeat(26))).toMatchObject({ refusal: "not_found" });
});

test("no visitor, member, applicant or reviewer gives it to anybody", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  const other = await staff();
  for (const ctx of [visitor(), await member(await organisation()), asApplicant(id), reviewer])
    expect(await assignApplication(ctx, { applicationId: id, personId: idOf(other) })).toMatchObject({ refusal: "forbidden" });
  expect(await applicationOf(reference)).toMatchObject({ assignedTo: idOf(reviewer) });
});

test("from somebody else it is not taken without a reason, which the audit keeps; from nobody and from oneself it is", async () => {
  const [admin, first, second] = [await staff("staffAdmin"), await staff(), await staff()];
  const { id, reference } = await claimedApplication(first);
  const give = (why?: string) => assignApplication(admin, { applicationId: id, personId: idOf(second), why });
  expect(await give()).toMatchObject({ refusal: "application.reassign_reason" });
  expect(await give("")).toMatchObject({ refusal: "application.reassign_reason" });
  expect(await applicationOf(reference)).toMatchObject({ assignedTo: idOf(first) });
  expect(await give("Ane is away.")).toMatchObject({ ok: true });
  const [last] = await context().db.select({ values: auditPersonal.values }).from(auditPersonal).orderBy(desc(auditPersonal.seq)).limit(1);
  expect(last?.values).toEqual({ why: "Ane is away." });
  const own = await claimedApplication(admin);
  expect(await assignApplication(admin, { applicationId: own.id, personId: idOf(first) })).toMatchObject({ ok: true });
});

test("among many, the reason that was given goes with each; without it those of somebody else are left", async () => {
  const [admin, first, second] = [await staff("staffAdmin"), await staff(), await staff()];
  const ids = [(await claimedApplication(first)).id, (await submittedApplication()).id];
  expect((await bulkRows(admin, ids, "assign")).map(({ reassigns }) => reassigns)).toEqual([true, false]);
  const step = { step: "assign", applicationId: ids, personId: idOf(second), query: "" } as const;
  expect(await decideMany(admin, step)).toMatchObject({ value: { count: 1, failed: [{ refusal: "application.reassign_reason" }] } });
  expect(await decideMany(admin, { ...step, reason: "Ane is away." })).toMatchObject({ value: { count: 2 } });
});
