import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { newId } from "#lib/ids";
import { auditOf, staff, visitor } from "#test/builders";
import { asApplicant, draftApplication, submittedApplication } from "#test/fixtures/applications";
import { attachDocument } from "./attach-document.ts";
import { documentsOf, filesInUse, ownDocument } from "./document-reads.ts";
import { removeDocument } from "./remove-document.ts";

const file = (given: object = {}) => ({
  question: "statutes",
  name: "Statutes.pdf",
  type: "application/pdf",
  bytes: 1000,
  sha256: "a".repeat(64),
  storageKey: newId(),
  ...given,
});

/** A draft whose kind is chosen, so that its documents are asked for. */
async function draft() {
  const { id, reference } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind: "company" });
  return { id, reference, applicant: asApplicant(id) };
}
const dropped = async (applicationId: string) =>
  (await context().db.select({ key: jobs.key, payload: jobs.payload }).from(jobs).where(eq(jobs.kind, "files.drop")))
    .filter(({ key }) => key.startsWith(applicationId))
    .map(({ payload }) => payload.storageKeys);

test("a document is handed in, listed and in the audit without its name", async () => {
  const { id, reference, applicant } = await draft();
  const given = file();
  const attached = await attachDocument(applicant, { reference, ...given });
  expect(attached).toMatchObject({ ok: true });
  expect(await documentsOf(context(), id)).toMatchObject([{ question: "statutes", name: "Statutes.pdf", bytes: 1000, altText: null }]);
  const last = (await auditOf(id)).at(-1);
  expect(last).toMatchObject({ action: "application.document_attached", facts: { question: "statutes", bytes: 1000, replaced: 0 } });
  expect(JSON.stringify(last?.facts)).not.toContain("Statutes.pdf");
});

test("another one takes its place, and the file of the first goes after commit", async () => {
  const { id, reference, applicant } = await draft();
  const [first, second] = [file(), file({ name: "New.pdf" })];
  await attachDocument(applicant, { reference, ...first });
  await attachDocument(applicant, { reference, ...second });
  expect((await documentsOf(context(), id)).map(({ name }) => name)).toEqual(["New.pdf"]);
  expect(await dropped(id)).toEqual([first.storageKey]);
  expect(await filesInUse(context(), [first.storageKey, second.storageKey])).toEqual(new Set([second.storageKey]));
});

test("of two at once one stays", async () => {
  const { id, reference, applicant } = await draft();
  await Promise.all([1, 2].map(() => attachDocument(applicant, { reference, ...file() })));
  expect(await documentsOf(context(), id)).toHaveLength(1);
  expect(await dropped(id)).toHaveLength(1);
});

test("a logo needs words for those who cannot see it, other documents keep none", async () => {
  const { id, reference, applicant } = await draft();
  const logo = file({ question: "logo", name: "logo.png", type: "image/png" });
  expect(await attachDocument(applicant, { reference, ...logo })).toMatchObject({ refusal: "document.alt_text" });
  expect(await attachDocument(applicant, { reference, ...logo, altText: "Laminak, a drop" })).toMatchObject({ ok: true });
  await attachDocument(applicant, { reference, ...file(), altText: "not asked" });
  expect((await documentsOf(context(), id)).map(({ question, altText }) => [question, altText])).toEqual([
    ["logo", "Laminak, a drop"],
    ["statutes", null],
  ]);
});

test("nothing is handed in that is not asked for, nor once it is sent", async () => {
  const { reference, applicant } = await draft();
  for (const question of ["nothing", "short"])
    expect(await attachDocument(applicant, { reference, ...file({ question }) })).toMatchObject({ refusal: "document.not_asked" });
  const sent = await submittedApplication();
  expect(await attachDocument(asApplicant(sent.id), { reference: sent.reference, ...file() })).toMatchObject({
    refusal: "application.locked",
  });
});

test("nobody else hands in, takes back or reads", async () => {
  const { id, reference, applicant } = await draft();
  const other = await draft();
  const attached = await attachDocument(applicant, { reference, ...file() });
  const document = attached.ok ? attached.value.id : "";
  for (const actor of [visitor(), other.applicant, await staff("staffAdmin")]) {
    expect(await attachDocument(actor, { reference, ...file() })).toMatchObject({ refusal: "not_found" });
    expect(await removeDocument(actor, { reference, document })).toMatchObject({ refusal: "not_found" });
    expect(await ownDocument(actor, { reference, document })).toBeUndefined();
  }
  expect(await removeDocument(other.applicant, { reference: other.reference, document })).toMatchObject({ refusal: "not_found" });
  expect(await ownDocument(other.applicant, { reference: other.reference, document })).toBeUndefined();
  expect(await documentsOf(context(), id)).toHaveLength(1);
});

test("a document is removed once, and its file is deleted", async () => {
  const { id, reference, applicant } = await draft();
  const given = file();
  const attached = await attachDocument(applicant, { reference, ...given });
  const document = attached.ok ? attached.value.id : "";
  expect(await ownDocument(applicant, { reference, document })).toMatchObject({ storageKey: given.storageKey });
  const outcomes = await Promise.all([1, 2].map(() => removeDocument(applicant, { reference, document })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await ownDocument(applicant, { reference, document })).toBeUndefined();
  expect(await dropped(id)).toEqual([given.storageKey]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.document_removed", facts: { question: "statutes", document } });
});

test("what was sent cannot be removed", async () => {
  const sent = await submittedApplication();
  const [document] = await documentsOf(context(), sent.id);
  expect(await removeDocument(asApplicant(sent.id), { reference: sent.reference, document: document?.id ?? "" })).toMatchObject({
    refusal: "application.locked",
  });
});

test("with a deleted draft its files go", async () => {
  const { id, reference, applicant } = await draft();
  const given = file();
  await attachDocument(applicant, { reference, ...given });
  expect(await deleteDraft(applicant, { reference })).toMatchObject({ ok: true });
  expect(await documentsOf(context(), id)).toEqual([]);
  expect(await dropped(id)).toEqual([given.storageKey]);
});
