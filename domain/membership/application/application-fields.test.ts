import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { STANDARD_DEFINITIONS } from "#domain/membership/definition/standard-definitions";
import { member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, draftApplication, filledApplication, submittedApplication } from "#test/fixtures/applications";
import { applicationFields } from "./application-fields.ts";
import { chooseKind } from "./choose-kind.ts";
import { pageAfter, pageIn } from "./page-order.ts";
import { writable } from "./writable.ts";

const company = STANDARD_DEFINITIONS.company;

test("before the kind is chosen it is the short form, and not complete", async () => {
  const { id } = await draftApplication();
  const fields = await applicationFields(asApplicant(id), id);
  expect(fields?.sections.map(({ key, missing }) => [key, missing])).toEqual([
    ["organisation", []],
    ["people", []],
  ]);
  expect(fields?.complete).toBe(false);
});

test("each section names what it still lacks", async () => {
  const { id } = await filledApplication({}, context(), { sections: ["organisation", "people"] });
  const fields = await applicationFields(asApplicant(id), id);
  expect(fields?.sections.map(({ key, missing }) => [key, missing])).toEqual([
    ["organisation", []],
    ["activity", ["sectors", "short", "capabilities"]],
    ["people", []],
    ["documents", ["statutes", "registration"]],
    ["membership", ["feeCategory"]],
    ["references", []],
  ]);
});

test("a draft is its applicant's alone; what was sent is also staff's", async () => {
  const reviewer = await staff();
  const owner = await member(await organisation());
  const draft = await filledApplication();
  const sent = await submittedApplication();
  for (const ctx of [visitor(), reviewer, owner, asApplicant(sent.id)]) expect(await applicationFields(ctx, draft.id)).toBeUndefined();
  for (const ctx of [visitor(), owner, asApplicant(draft.id)]) expect(await applicationFields(ctx, sent.id)).toBeUndefined();
  expect(await applicationFields(reviewer, sent.id)).toMatchObject({ reference: sent.reference, status: "submitted" });
  expect(await applicationFields(reviewer, "nowhere")).toBeUndefined();
});

test("what may be written: all but the confirmed address of a draft, the points of a request, else nothing", () => {
  const all = writable("draft", company, []);
  expect(all.has("email")).toBe(false);
  expect(all.has("short") && all.has("firstName") && all.has("country")).toBe(true);
  expect([...writable("changesAsked", company, ["short", "email", "nowhere"])]).toEqual(["short"]);
  for (const status of ["unconfirmed", "submitted", "approved", "refused", "withdrawn", "expired"] as const)
    expect([...writable(status, company, ["short"])]).toEqual([]);
});

test("pages follow each other within a section, and say what an answer has opened", async () => {
  const { id, reference } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind: "company" });
  const fields = await applicationFields(asApplicant(id), id);
  if (!fields) throw new Error("no fields");
  expect(pageIn(fields, "identifier")).toMatchObject({ number: 2, before: "name", page: { key: "identifier" } });
  expect(pageIn(fields, "nowhere")).toBeUndefined();
  expect(pageAfter(fields, "name")).toEqual({ key: "identifier", opened: true });
  expect(pageAfter(fields, "address")).toEqual({ key: "place", opened: false });
  expect(pageAfter(fields, "size")).toBeUndefined();
});
