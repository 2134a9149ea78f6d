import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { applicationAnswers } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { draftEnds, draftReminder } from "#domain/membership/ending/draft-days";
import { expireDraft, remindDraft } from "#domain/membership/ending/expire-draft";
import { openStatus } from "#domain/membership/status/open-status";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import {
  applicationOf,
  asApplicant,
  draftApplication,
  filledApplication,
  mailedToken,
  submittedApplication,
} from "#test/fixtures/applications";
import { applicationFields } from "./application-fields.ts";
import { chooseKind } from "./choose-kind.ts";

const system = () => context({ actor: { kind: "system", name: "jobs" } });
const answersOf = (id: string) =>
  context().db.select({ question: applicationAnswers.question }).from(applicationAnswers).where(eq(applicationAnswers.applicationId, id));

test("a draft that is deleted leaves nothing but its reference, and an email says so", async () => {
  const { id, reference, email } = await filledApplication();
  expect(await deleteDraft(asApplicant(id), { reference })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "expired", email: "", organisationName: "" });
  expect(await answersOf(id)).toEqual([]);
  expect((await mailsTo(email)).map(({ template }) => template)).toEqual(["application-deleted"]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.deleted", actorId: id });
  expect(await applicationFields(asApplicant(id), id)).toBeUndefined();
});

test("only its applicant deletes a draft, once, and nobody one that was sent", async () => {
  const { id, reference } = await draftApplication();
  for (const ctx of [visitor(), await staff("staffAdmin")])
    expect(await deleteDraft(ctx, { reference })).toMatchObject({ refusal: "not_found" });
  const outcomes = await Promise.all([1, 2].map(() => deleteDraft(asApplicant(id), { reference })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const sent = await submittedApplication();
  expect(await deleteDraft(asApplicant(sent.id), { reference: sent.reference })).toMatchObject({ refusal: "application.not_open" });
});

test("a draft ends after 60 days, reminded a week before; both wait as jobs from its beginning", async () => {
  const { id } = await draftApplication();
  const rows = await context().db.select({ kind: jobs.kind, notBefore: jobs.notBefore }).from(jobs).where(eq(jobs.key, id));
  const fields = await applicationFields(asApplicant(id), id);
  const begun = fields?.createdAt ?? new Date(0);
  const days = Object.fromEntries(rows.map(({ kind, notBefore }) => [kind, Math.round((notBefore.getTime() - begun.getTime()) / DAY)]));
  expect(days).toMatchObject({ "application.remindDraft": 53, "application.expireDraft": 60 });
  expect((draftEnds(begun).getTime() - begun.getTime()) / DAY).toBe(60);
});

test("the reminder's link opens the draft; a sent application is neither reminded nor ended", async () => {
  const { id, reference, email } = await draftApplication();
  await remindDraft(system(), { applicationId: id });
  expect(await openStatus(visitor(), { token: await mailedToken(email, "application-draft-ends") })).toMatchObject({
    ok: true,
    value: { reference },
  });
  const sent = await submittedApplication();
  const before = await mailsTo(sent.email);
  expect(await remindDraft(system(), { applicationId: sent.id })).toMatchObject({ ok: true });
  expect(await expireDraft(system(), { applicationId: sent.id })).toMatchObject({ ok: true });
  expect(await mailsTo(sent.email)).toEqual(before);
  expect(await applicationOf(sent.reference)).toMatchObject({ status: "submitted" });
});

test("the reminder says when the draft ends, also where it leaves late", async () => {
  const { id, email } = await draftApplication();
  const begun = (await applicationFields(asApplicant(id), id))?.createdAt ?? new Date(0);
  await remindDraft({ ...system(), now: later(draftReminder(begun), 3 * DAY) }, { applicationId: id });
  expect((await mailsTo(email)).at(-1)).toMatchObject({
    template: "application-draft-ends",
    data: { until: draftEnds(begun).toISOString() },
  });
});

test("an expired draft is erased", async () => {
  const { id, reference } = await filledApplication();
  await expireDraft(system(), { applicationId: id });
  expect(await applicationOf(reference)).toMatchObject({ status: "expired", email: "" });
  expect(await answersOf(id)).toEqual([]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.expired", facts: { status: ["draft", "expired"] } });
});

test("the kind is chosen again: what the other kind does not ask waits, and comes back with it", async () => {
  const { id, reference } = await filledApplication();
  const keys = async () =>
    (await applicationFields(asApplicant(id), id))?.sections.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields));
  await chooseKind(asApplicant(id), { reference, kind: "university" });
  expect((await keys())?.map(({ key }) => key)).toContain("faculties");
  expect((await keys())?.find(({ key }) => key === "town")?.answer).toBe("Hernani");
  await chooseKind(asApplicant(id), { reference, kind: "company" });
  expect((await keys())?.find(({ key }) => key === "capabilities")?.answer).toContain("Sensors");
});

test("the same kind chosen twice is chosen once; nobody else chooses, and not after sending", async () => {
  const { id, reference } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind: "research" });
  const before = await auditOf(id);
  expect(await chooseKind(asApplicant(id), { reference, kind: "research" })).toMatchObject({ ok: true });
  expect(await auditOf(id)).toEqual(before);
  expect(await chooseKind(visitor(), { reference, kind: "company" })).toMatchObject({ refusal: "not_found" });
  const sent = await submittedApplication();
  expect(await chooseKind(asApplicant(sent.id), { reference: sent.reference, kind: "research" })).toMatchObject({
    refusal: "application.locked",
  });
});
