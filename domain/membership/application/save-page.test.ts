import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import type { Answer } from "#domain/membership/state";
import { auditOf, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, draftApplication, filledApplication, submittedApplication } from "#test/fixtures/applications";
import { collaborator } from "#test/fixtures/collaborators";
import { collaboratorsOf } from "../collaborators/collaborator-reads.ts";
import { applicationFields, isTyped } from "./application-fields.ts";
import { chooseKind } from "./choose-kind.ts";
import { pageVersion } from "./page-version.ts";
import { savePage } from "./save-page.ts";

async function begun(kind: "company" | "university" = "company") {
  const { id, reference } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind });
  return { id, reference, applicant: asApplicant(id) };
}
const fieldsOn = async (id: string, page: string) => {
  const fields = await applicationFields(asApplicant(id), id);
  return fields?.sections.flatMap(({ pages }) => pages).find(({ key }) => key === page)?.fields ?? [];
};
const versionOf = async (id: string, page: string) => pageVersion((await fieldsOn(id, page)).filter(isTyped));
const answersOn = async (id: string, page: string) =>
  Object.fromEntries((await fieldsOn(id, page)).map(({ key, answer }) => [key, answer]));

async function save({ id, reference }: { id: string; reference: string }, page: string, values: Record<string, Answer>) {
  return savePage(asApplicant(id), { reference, page, version: await versionOf(id, page), values });
}

test("a page is saved, and the audit names what changed, not what it says", async () => {
  const draft = await begun();
  expect(await save(draft, "address", { street: " Lamien kalea 3 ", postalCode: "48001", town: "Bilbao" })).toMatchObject({ ok: true });
  expect(await answersOn(draft.id, "address")).toEqual({ street: "Lamien kalea 3", postalCode: "48001", town: "Bilbao" });
  const last = (await auditOf(draft.id)).at(-1);
  expect(last).toMatchObject({ action: "application.saved", facts: { page: "address", changed: ["street", "postalCode", "town"] } });
  expect(JSON.stringify(last)).not.toContain("Lamien");
});

test("a draft may leave questions open, and an emptied answer goes", async () => {
  const draft = await begun();
  expect(await save(draft, "address", { street: "Lamien kalea 3", town: "" })).toMatchObject({ ok: true });
  expect(await answersOn(draft.id, "address")).toEqual({ street: "Lamien kalea 3", postalCode: undefined, town: undefined });
  expect(await save(draft, "address", { street: "", town: "" })).toMatchObject({ ok: true });
  expect(await answersOn(draft.id, "address")).toMatchObject({ street: undefined });
});

test("the fields of the short form are the application's own columns, and never go", async () => {
  const draft = await begun();
  expect(await save(draft, "name", { organisation: "Beste Izena, S.L.", country: "FR" })).toMatchObject({ ok: true });
  expect(await applicationOf(draft.reference)).toMatchObject({ organisationName: "Beste Izena, S.L." });
  expect(await save(draft, "contact", { firstName: "", lastName: "Z", position: "CEO" })).toMatchObject({
    refusal: "fields",
    details: { firstName: expect.stringContaining("missing") },
  });
  expect(await save(draft, "name", { organisation: "Beste Izena", country: "" })).toMatchObject({
    details: { country: expect.stringContaining('"choice"') },
  });
});

test("every problem of a page is told at its field, and nothing of it is saved", async () => {
  const draft = await begun();
  const outcome = await save(draft, "size", { people: "many", founded: "2012" });
  expect(outcome).toMatchObject({ refusal: "fields", details: { people: expect.stringContaining("number") } });
  expect(await answersOn(draft.id, "size")).toMatchObject({ people: undefined, founded: undefined });
});

test("the country decides which number is one", async () => {
  const draft = await begun();
  expect(await save(draft, "identifier", { identifier: "B12345670" })).toMatchObject({
    details: { identifier: expect.stringContaining("nif.checksum") },
  });
  expect(await save(draft, "identifier", { identifier: "b-1234567-4" })).toMatchObject({ ok: true });
  expect(await answersOn(draft.id, "identifier")).toMatchObject({ identifier: "B12345674" });
  await save(draft, "name", { organisation: "L", country: "FR" });
  expect(await save(draft, "identifier", { identifier: "FR40303265045" })).toMatchObject({ ok: true });
  await save(draft, "name", { organisation: "L", country: "CA" });
  expect(await save(draft, "identifier", { identifier: "BN 123456789" })).toMatchObject({ ok: true });
});

test("a question of another page, or one that is not asked of this kind, is locked", async () => {
  const draft = await begun("university");
  expect(await save(draft, "address", { street: "A", town: "B", short: "Smuggled" })).toMatchObject({ refusal: "application.locked" });
  expect(await save(draft, "nowhere", { street: "A" })).toMatchObject({ refusal: "not_found" });
  expect(await save(draft, "signatory", { email: "other@example.org", phone: "" })).toMatchObject({ refusal: "application.locked" });
  expect(await save(draft, "size", { faculties: "Medicine" })).toMatchObject({ ok: true });
});

test("once sent, everything is locked, whatever is posted", async () => {
  const { id, reference } = await submittedApplication();
  for (const page of ["name", "address", "sectors", "contact", "fee"])
    expect(await save({ id, reference }, page, { organisation: "X", street: "X", short: "X", firstName: "X" }), page).toMatchObject({
      refusal: "application.locked",
    });
});

test("of two browsers that change one page, the later is told and keeps its text; sent once more it is stored", async () => {
  const draft = await begun();
  const version = await versionOf(draft.id, "sectors");
  const input = (short: string, version: string) => ({ reference: draft.reference, page: "sectors", version, values: { short } });
  expect(await savePage(draft.applicant, input("First.", version))).toMatchObject({ ok: true });
  const told = await savePage(draft.applicant, input("Second.", version));
  expect(told).toMatchObject({ refusal: "conflict", details: { version: expect.any(String), by: "", at: expect.stringMatching(/T/) } });
  const answers = told.ok ? [] : JSON.parse(told.details?.answers ?? "");
  expect(answers).toEqual([{ key: "short", theirs: "First.", mine: "Second." }]);
  const newer = told.ok ? "" : (told.details?.version ?? "");
  expect(await savePage(draft.applicant, input("Second.", newer))).toMatchObject({ ok: true });
  expect(await answersOn(draft.id, "sectors")).toMatchObject({ short: "Second." });
});

test("of two people that change different answers of one page both are kept, and only what both changed is asked about", async () => {
  const draft = await begun();
  const version = await versionOf(draft.id, "address");
  const input = (values: Record<string, Answer>, against = version) => ({
    reference: draft.reference,
    page: "address",
    version: against,
    values: { street: "", postalCode: "", town: "", ...values },
  });
  await savePage(draft.applicant, input({ street: "Lamien kalea 3", town: "Bilbao" }));
  expect(await savePage(draft.applicant, input({ postalCode: "48001" }))).toMatchObject({ ok: true });
  expect(await answersOn(draft.id, "address")).toEqual({ street: "Lamien kalea 3", postalCode: "48001", town: "Bilbao" });
  const told = await savePage(draft.applicant, input({ town: "Getxo" }));
  if (told.ok) throw new Error("both changed the town");
  expect(JSON.parse(told.details?.answers ?? "")).toEqual([{ key: "town", theirs: "Bilbao", mine: "Getxo" }]);
  expect(await savePage(draft.applicant, input({ town: "Getxo" }, told.details?.version))).toMatchObject({ ok: true });
  expect(await answersOn(draft.id, "address")).toEqual({ street: "Lamien kalea 3", postalCode: "48001", town: "Getxo" });
});

test("whoever saves after a colleague is told who it was and when", async () => {
  const draft = await begun();
  const colleague = await collaborator(draft, "edit");
  const version = await versionOf(draft.id, "sectors");
  const input = { reference: draft.reference, page: "sectors", version, values: { short: "Theirs." } };
  await savePage(colleague.ctx, input);
  const told = await savePage(draft.applicant, { ...input, values: { short: "Mine." } });
  const [{ name } = { name: "" }] = await collaboratorsOf(draft.applicant);
  expect(told).toMatchObject({ refusal: "conflict", details: { by: name, at: expect.stringMatching(/T/) } });
});

test("the same page posted twice at once is saved once", async () => {
  const draft = await begun();
  const version = await versionOf(draft.id, "sectors");
  const input = { reference: draft.reference, page: "sectors", version, values: { short: "Once." } };
  const outcomes = await Promise.all([savePage(draft.applicant, input), savePage(draft.applicant, input)]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await auditOf(draft.id)).filter(({ action }) => action === "application.saved")).toHaveLength(1);
});

test("nobody else saves a page: no visitor, no staff, no other applicant", async () => {
  const draft = await begun();
  const other = await filledApplication();
  const input = { reference: draft.reference, page: "sectors", version: await versionOf(draft.id, "sectors"), values: { short: "Mine." } };
  for (const ctx of [visitor(), await staff("staffAdmin"), asApplicant(other.id), context()])
    expect(await savePage(ctx, input)).toMatchObject({ refusal: "not_found" });
});
