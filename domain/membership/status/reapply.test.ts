import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { submitApplication } from "#domain/membership/application/submit-application";
import { mailedLink } from "#domain/membership/reads";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { DAY, later, SECOND } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asApplicant, claimedApplication, form, mailedToken } from "#test/fixtures/applications";
import { reapplyFrom } from "./reapply.ts";
import { applicationStatus } from "./status-reads.ts";

const after = (days: number) => context({ clock: () => later(new Date(), days * DAY) });
const countOf = async (organisationKey: string) =>
  (await context().db.select({ id: applications.id }).from(applications).where(eq(applications.organisationKey, organisationKey))).length;
let n = 0;

/** An application that was refused, its mail long gone. */
async function refusedOne() {
  const organisation = `Ezetsia ${++n}`;
  const reviewer = await staff();
  const application = await claimedApplication(reviewer, { organisation });
  await refuseApplication(reviewer, { applicationId: application.id, reason: "Not yet." });
  const again = () => form({ email: application.email, organisation: organisation.toUpperCase() });
  return { ...application, organisation, again };
}
const templates = async (email: string) => (await mailsTo(email)).map(({ template }) => template);

test("refused, the same address and organisation learn by mail from when they may apply again, and nothing is begun", async () => {
  const { id, email, organisation, again } = await refusedOne();
  const outcome = await submitApplication(after(1), again());
  const shown = expectDone(outcome).reference;
  const last = (await mailsTo(email)).at(-1);
  const from = await reapplyFrom(
    context(),
    id,
    (await context().db.select({ at: applications.decidedAt }).from(applications).where(eq(applications.id, id)))[0]?.at ?? new Date(),
  );
  expect(last).toMatchObject({ template: "application-too-early", data: { again: from.toISOString(), reference: shown } });
  expect(last?.data).not.toHaveProperty("path");
  expect(await countOf(organisation.toLowerCase())).toBe(1);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.sent_too_early" });
});

test("the email of the refusal and the status page tell the same day", async () => {
  const { id, email } = await refusedOne();
  const mail = (await mailsTo(email)).find(({ template }) => template === "application-refused");
  const seen = await applicationStatus({ ...asApplicant(id), now: later(new Date(), DAY) });
  expect(seen?.reapplyFrom).toBeInstanceOf(Date);
  expect(mail?.data.again).toBe(seen?.reapplyFrom?.toISOString());
});

test("after the days of the rules it is a new application", async () => {
  const { email, organisation, again } = await refusedOne();
  await submitApplication(after(89), again());
  expect(await countOf(organisation.toLowerCase())).toBe(1);
  expect(await submitApplication(after(91), again())).toMatchObject({ ok: true });
  expect(await countOf(organisation.toLowerCase())).toBe(2);
  expect((await templates(email)).at(-1)).toBe("application-confirm");
});

test("another address is told nothing: its form is a new application like every other", async () => {
  const { email, organisation } = await refusedOne();
  const other = form({ organisation });
  const before = (await mailsTo(email)).length;
  expect(await submitApplication(after(1), other)).toMatchObject({ ok: true });
  expect(await templates(other.email)).toEqual(["application-confirm"]);
  expect(await mailsTo(email)).toHaveLength(before);
});

test("the same address may apply for another organisation", async () => {
  const { email } = await refusedOne();
  expect(await submitApplication(after(1), form({ email }))).toMatchObject({ ok: true });
  expect((await templates(email)).at(-1)).toBe("application-confirm");
});

test("while the refusal can still be undone the address learns nothing of it: its link leads to the open application", async () => {
  const { email, reference, again } = await refusedOne();
  expect(await submitApplication(visitor(), again())).toMatchObject({
    ok: true,
    value: { reference: expect.not.stringMatching(reference) },
  });
  expect((await templates(email)).at(-1)).toBe("application-again");
  expect(await mailedLink(visitor(), await mailedToken(email, "application-again"), "status")).toMatchObject({ state: "open" });
});

test("asked all day, an address gets three mails and no more", async () => {
  const { email, again } = await refusedOne();
  for (let times = 0; times < 5; times++) await submitApplication(after(1), again());
  expect((await templates(email)).filter((template) => template === "application-too-early")).toHaveLength(3);
});

test("the rules that it was refused under count, and the status page says the day", async () => {
  const { id } = await refusedOne();
  const view = await applicationStatus({ ...asApplicant(id), now: later(new Date(), 300 * SECOND) });
  const days = ((view?.reapplyFrom?.getTime() ?? 0) - (view?.decidedAt?.getTime() ?? 0)) / DAY;
  expect(days).toBe(STANDARD_RULES.reapplyDays);
});
