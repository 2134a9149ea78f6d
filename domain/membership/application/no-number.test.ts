import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import type { Answer } from "#domain/membership/state";
import { applicationForReview } from "#domain/review/application/review-reads";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { queuePage } from "#domain/review/queue/queue-reads";
import { staff } from "#test/builders";
import { asApplicant, draftApplication, filledApplication, submittedApplication } from "#test/fixtures/applications";
import { answer, askAtOnce } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { applicationFields, listedFields } from "./application-fields.ts";
import { chooseKind } from "./choose-kind.ts";

const NO_NUMBER = { identifier: "", noNumber: ["founding"] };
const fieldsOf = async (id: string) => {
  const fields = await applicationFields(asApplicant(id), id);
  if (!fields) throw new Error("no fields");
  return fields;
};
const missingOf = async (id: string) => (await fieldsOf(id)).sections[0]?.missing ?? [];
const pageOf = async (id: string) =>
  (await fieldsOf(id)).sections.flatMap(({ pages }) => pages).find(({ key }) => key === "identifier")?.fields ?? [];
const withoutNumber = (answers: Record<string, Answer> = NO_NUMBER) => submittedApplication({}, context(), { answers });

test("who has no NIF says so, and the number is no longer missing; the application can be sent", async () => {
  const { id, reference } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind: "company" });
  expect(await missingOf(id)).toContain("identifier");
  expect(await answer(id, "identifier", { identifier: "", noNumber: ["founding"] })).toMatchObject({ ok: true });
  expect(await missingOf(id)).not.toContain("identifier");
  expect((await fieldsOf((await filledApplication({}, context(), { answers: NO_NUMBER })).id)).complete).toBe(true);
});

test("a number and the reason why there is none exclude each other, and there is one reason", async () => {
  const { id, reference } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind: "company" });
  const both = { identifier: "B12345674", noNumber: ["founding"] };
  expect(await answer(id, "identifier", both)).toMatchObject({ refusal: "fields", details: { noNumber: expect.stringContaining("both") } });
  expect(await answer(id, "identifier", { identifier: "", noNumber: ["founding", "elsewhere"] })).toMatchObject({ refusal: "fields" });
  expect(await pageOf(id)).toMatchObject([{ answer: undefined }, { answer: undefined }, { answer: undefined }]);
});

test("where the number is given, lists leave out why there is none", async () => {
  const given = await pageOf((await filledApplication()).id);
  expect(listedFields(given).map(({ key }) => key)).toEqual(["identifier", "ror"]);
  const none = await pageOf((await filledApplication({}, context(), { answers: NO_NUMBER })).id);
  expect(listedFields(none).map(({ key }) => key)).toEqual(["identifier", "noNumber", "ror"]);
});

test("staff see it in the queue, and approve only with a reason that the history keeps", async () => {
  const reviewer = await staff();
  const { id } = await withoutNumber();
  await claimApplication(reviewer, { applicationId: id });
  const row = (await queuePage(reviewer, WHOLE_QUEUE)).rows.find((one) => one.id === id);
  expect(row?.checks).toContainEqual({ code: "noNumber", look: true });
  expect((await applicationForReview(reviewer, id))?.obstacles).toMatchObject([{ obstacle: "noNumber", force: "confirm" }]);
  expect(await approveApplication(reviewer, { applicationId: id })).toMatchObject({ ok: false });
  const despite = { applicationId: id, despite: "Its deed was signed this week.", seen: "noNumber" };
  expect(await approveApplication(reviewer, despite)).toMatchObject({ ok: true });
});

test("asked for the number, the applicant can also say that there is none, and the other way round", async () => {
  const reviewer = await staff();
  const [numbered, unnumbered] = [await submittedApplication(), await withoutNumber()];
  const { identifier } = Object.fromEntries((await pageOf(numbered.id)).map(({ key, answer }) => [key, answer]));
  expect(identifier).toBeTruthy();
  for (const [{ id }, question, given] of [
    [numbered, "identifier", NO_NUMBER],
    [unnumbered, "noNumber", { identifier: "B12345674", noNumber: [] }],
  ] as const) {
    await claimApplication(reviewer, { applicationId: id });
    await askAtOnce(reviewer, { applicationId: id, points: [{ question, text: "Please check." }] });
    expect(await answer(id, "identifier", given as unknown as Record<string, Answer>)).toMatchObject({ ok: true });
    expect(await answer(id, "identifier", { identifier: "", noNumber: [] })).toMatchObject({ refusal: "fields" });
  }
});
