import { expect, test } from "vitest";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { bulkRows } from "#domain/review/queue/bulk-reads";
import { foundByStaff } from "#domain/search/found";
import { later, SECOND } from "#lib/clock";
import { staff } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce, atName } from "#test/fixtures/points";
import { applicationInPanel } from "./review-reads.ts";

async function asked() {
  const reviewer = await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" });
  const application = await claimedApplication(reviewer, { organisation: "Laminak Late" });
  await askAtOnce(reviewer, { applicationId: application.id, ...atName() });
  const by = (await applicationInPanel(reviewer, application.id))?.awaitedBy;
  if (!by) throw new Error("a request has a day by which to answer");
  return { reviewer, by, past: later(by, SECOND), ...application };
}

test("until the day on which an answer is due staff are told to wait, and after it that the applicant is late", async () => {
  const { reviewer, id, reference, by, past } = await asked();
  const inPanel = async (now: Date) => (await applicationInPanel({ ...reviewer, now }, id)) ?? {};
  expect(await inPanel(by)).toMatchObject({
    isApplicantLate: false,
    may: { approve: "application.waiting_for_applicant", refuse: true },
  });
  expect(await inPanel(past)).toMatchObject({ isApplicantLate: true, may: { approve: "application.applicant_late", refuse: true } });
  expect(await resendApplication({ ...asApplicant(id), now: past }, asItIs(reference))).toMatchObject({ ok: true });
  expect(await inPanel(past)).toMatchObject({ isApplicantLate: false, may: { approve: true } });
});

test("what a late applicant did not answer can be refused by whoever has it; others are told who that is", async () => {
  const { reviewer, id, reference, past } = await asked();
  const other = { ...(await staff()), now: past };
  const mine = { ...reviewer, now: past };
  const late = "application.applicant_late";
  expect(await approveApplication(mine, { applicationId: id })).toMatchObject({ refusal: late, details: { by: "you" } });
  expect(await askForChanges(mine, { applicationId: id, ...atName() })).toMatchObject({ refusal: late, details: { by: "you" } });
  expect(await approveApplication(other, { applicationId: id })).toMatchObject({ refusal: late, details: { by: "Amaia Esnal" } });
  expect(await bulkRows(mine, [id], "approve")).toMatchObject([{ may: late, mayRefuse: true }]);
  expect(await bulkRows(other, [id], "approve")).toMatchObject([{ may: late, mayRefuse: false, assignee: "Amaia Esnal" }]);
  expect(await releaseApplication(mine, { applicationId: id })).toMatchObject({ ok: true });
  expect(await approveApplication(mine, { applicationId: id })).toMatchObject({ refusal: late, details: { by: "none" } });
  expect(await refuseApplication({ ...(await staff("staffAdmin")), now: past }, { applicationId: id, reason: "No answer." })).toMatchObject(
    {
      ok: true,
    },
  );
  expect(await applicationOf(reference)).toMatchObject({ status: "refused" });
});

test("the search of staff says which applicant is late", async () => {
  const { reviewer, by, past } = await asked();
  const found = async (now: Date) => (await foundByStaff({ ...reviewer, now }, "Laminak Late"))?.applications.rows[0]?.awaited;
  expect(await found(by)).toEqual({ by, isLate: false });
  expect(await found(past)).toEqual({ by, isLate: true });
});
