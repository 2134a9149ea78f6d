import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations } from "#db/schema/access";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { approveApplication } from "#domain/review/decision/approve-application";
import { askReopening } from "#domain/review/decision/ask-reopening";
import { confirmReopening } from "#domain/review/decision/confirm-reopening";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { DAY, later, MINUTE } from "#lib/clock";
import { staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication, mailedToken } from "#test/fixtures/applications";
import { NO_VALUES } from "#test/mail/no-values";
import { applicationStatus } from "./status-reads.ts";

/** The status page of an application some time from now. */
const seen = async (id: string, after = 5 * MINUTE) => {
  const view = await applicationStatus(asApplicant(id, { clock: () => later(new Date(), after) }));
  return { ...view, steps: view?.timeline.map(({ step }) => step) };
};

async function approvedApplication() {
  const reviewer = await staff();
  const application = await claimedApplication(reviewer);
  expect(await approveApplication(reviewer, { applicationId: application.id })).toMatchObject({ ok: true });
  return application;
}

test("an approved applicant is told until when the invitation works, and that it has expired", async () => {
  const { id } = await approvedApplication();
  expect((await seen(id, 0)).invitation, "while the decision can be undone").toBeUndefined();
  const { invitation } = await seen(id);
  expect(invitation?.state).toBe("open");
  expect((await seen(id, 40 * DAY)).invitation).toEqual({ state: "expired", at: invitation?.at });
});

test("once the invitation is accepted, that is what happened last and nobody has anything left to do", async () => {
  const { id, email } = await approvedApplication();
  const token = await mailedToken(email, "application-approved");
  const accepting = { ...visitor(), now: later(new Date(), 5 * MINUTE) };
  expect(await acceptInvitation(accepting, { token, browser: "Firefox" })).toMatchObject({ ok: true });
  const view = await seen(id, 10 * MINUTE);
  expect(view.invitation).toEqual({ state: "accepted", at: accepting.now });
  expect(view.steps?.slice(-2)).toEqual(["approved", "accepted"]);
  expect(new Set(view.timeline?.map(({ seq }) => seq)).size).toBe(view.timeline?.length);
});

test("an invitation that the office has withdrawn is no longer waited for", async () => {
  const { id } = await approvedApplication();
  const at = new Date();
  await transactAsPortal(context(), ({ db }) => db.update(invitations).set({ revokedAt: at }).where(eq(invitations.applicationId, id)));
  expect((await seen(id)).invitation).toEqual({ state: "revoked", at });
});

test("a refused applicant is told from when the organisation may apply again, and afterwards that it may", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: id, reason: "Not yet." });
  expect(await seen(id)).toMatchObject({ status: "refused", mayReapply: false, awaited: NO_VALUES });
  expect(await seen(id, 91 * DAY)).toMatchObject({ mayReapply: true });
});

test("what was promised when it was sent is not promised for an application that was reopened", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  expect((await seen(id)).awaited).toHaveProperty("promised");
  expect((await seen(id, 90 * DAY)).awaited).toHaveProperty("late");
  await refuseApplication(reviewer, { applicationId: id, reason: "Not yet." });
  const after = later(new Date(), 5 * MINUTE);
  await askReopening({ ...reviewer, now: after }, { applicationId: id, why: "The registry had sent the wrong extract." });
  expect(await confirmReopening({ ...(await staff()), now: after }, { applicationId: id })).toMatchObject({ ok: true });
  expect(await seen(id, 90 * DAY)).toMatchObject({ status: "submitted", awaited: NO_VALUES });
});
