import { afterAll, afterEach, expect, test, vi } from "vitest";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { expireApplication } from "#domain/membership/ending/expire-application";
import { expireDraft } from "#domain/membership/ending/expire-draft";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { askReopening } from "#domain/review/decision/ask-reopening";
import { declineReopening } from "#domain/review/decision/decline-reopening";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { DAY, later } from "#lib/clock";
import { isPostgres } from "#lib/env";
import { canaries } from "#test/canaries";
import { expectDone } from "#test/expect-done";
import { asApplicant } from "#test/fixtures/applications";
import { plantedDraft, plantedForm, plantedSent } from "#test/fixtures/planted/planted-application";
import { plantedReview } from "#test/fixtures/planted/planted-review";
import { notPersonal } from "#test/personal-columns";
import { nextMorning, postIn, worked } from "#test/post";
import { context } from "../kernel/context.ts";

const system = () => context({ actor: { kind: "system", name: "jobs" } });
let planted = 0;
let left = 0;
afterEach(() => vi.restoreAllMocks());
afterAll(() => process.stdout.write(`applications: canaries=${planted} left=${left}\n`));

/** What is left the morning after, so many days from now. */
async function counted(found: ReturnType<typeof canaries>, days = 0) {
  await nextMorning(days);
  planted += found.words.size;
  const still = await found.left();
  left += still.length;
  return still;
}

test("an address that nobody confirmed, whose mail the server rejected with the address in its words", async () => {
  const found = canaries();
  const { id, email } = await plantedForm(found);
  await postIn({ rejects: email });
  // The file of SQLite and its log are searched too.
  expect((await found.left()).length).toBeGreaterThan(isPostgres() ? 9 : 10);
  expectDone(await expireApplication(system(), { applicationId: id }));
  await worked();
  expect(await counted(found)).toEqual([]);
});

test("a draft that its applicant deletes: the mail that says so leaves afterwards, and nothing stays of it", async () => {
  const found = canaries();
  const { id, reference, email } = await plantedDraft(found);
  expectDone(await deleteDraft(asApplicant(id), { reference }));
  const post = await postIn();
  expect(post).toContainEqual(expect.objectContaining({ to: email }));
  expect(await counted(found)).toEqual([]);
});

test("a draft that its applicant deletes: the mail that says so is rejected until it is given up", async () => {
  const found = canaries();
  const { id, reference, email } = await plantedDraft(found);
  expectDone(await deleteDraft(asApplicant(id), { reference }));
  await postIn({ rejects: email, days: 2 });
  expect(await counted(found, 2)).toEqual([]);
});

test("a draft that nobody sent in time", async () => {
  const found = canaries();
  const { id } = await plantedDraft(found);
  expectDone(await expireDraft(system(), { applicationId: id }));
  await worked();
  expect(await counted(found)).toEqual([]);
});

test("one that was withdrawn, twelve months later", async () => {
  const found = canaries();
  const { applicant, reference } = await plantedSent(found);
  expectDone(await withdrawApplication(applicant, { reference }));
  await worked({ days: 366 });
  expect(await counted(found, 366)).toEqual([]);
});

test("one that was refused, twelve months later, with all that was written in its review", async () => {
  const found = canaries();
  const { id: applicationId, reviewer, other } = await plantedReview(found);
  expect(notPersonal(await found.columns())).toEqual([]);
  expectDone(await refuseApplication(reviewer, { applicationId, reason: found.word("reason") }));
  await worked({ days: 1 });
  const afterwards = { now: later(new Date(), DAY) };
  expectDone(await askReopening({ ...reviewer, ...afterwards }, { applicationId, why: found.word("reopening") }));
  expectDone(await declineReopening({ ...other, ...afterwards }, { applicationId }));
  await worked({ days: 367 });
  expect(await counted(found, 367)).toEqual([]);
});
