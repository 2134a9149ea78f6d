import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { expireDraft, remindDraft } from "#domain/membership/ending/expire-draft";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { auditOf, mailsTo } from "#test/builders";
import { applicationOf, asApplicant, draftApplication, filledApplication } from "#test/fixtures/applications";
import { answer } from "#test/fixtures/points";
import { applicationFields } from "./application-fields.ts";
import { chooseKind } from "./choose-kind.ts";
import { sendApplication } from "./send-application.ts";

const system = () => context({ actor: { kind: "system", name: "jobs" } });
const ends = async (id: string) => (await auditOf(id)).filter(({ facts }) => Array.isArray(facts.status) && facts.status[0] === "draft");

test("sent and deleted at once, one of both happens, and what is left agrees with it", async () => {
  for (const order of [0, 1]) {
    const { id, reference, email } = await filledApplication();
    const steps = [() => sendApplication(asApplicant(id), { reference }), () => deleteDraft(asApplicant(id), { reference })];
    const outcomes = await Promise.all((order ? steps.toReversed() : steps).map((step) => step()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const row = await applicationOf(reference);
    expect(["submitted", "expired"]).toContain(row.status);
    expect(row.email).toBe(row.status === "submitted" ? email : "");
    expect(await ends(id)).toMatchObject([{ facts: { status: ["draft", row.status] } }]);
  }
});

test("sent while its time runs out: whatever comes first, there is one end", async () => {
  const { id, reference } = await filledApplication();
  const [sent] = await Promise.all([sendApplication(asApplicant(id), { reference }), expireDraft(system(), { applicationId: id })]);
  const { status } = await applicationOf(reference);
  expect(status).toBe(sent.ok ? "submitted" : "expired");
  expect(await ends(id)).toHaveLength(1);
});

test("deleted while its time runs out, it is erased once; the mail tells only of what the applicant did", async () => {
  const { id, reference, email } = await filledApplication();
  const [deleted] = await Promise.all([deleteDraft(asApplicant(id), { reference }), expireDraft(system(), { applicationId: id })]);
  expect(await applicationOf(reference)).toMatchObject({ status: "expired", email: "" });
  expect(await ends(id)).toHaveLength(1);
  const told = (await mailsTo(email)).filter(({ template }) => template === "application-deleted");
  expect(told).toHaveLength(deleted.ok ? 1 : 0);
});

test("deleted and withdrawn at once, one of both happens", async () => {
  const { id, reference } = await filledApplication();
  const outcomes = await Promise.all([deleteDraft(asApplicant(id), { reference }), withdrawApplication(asApplicant(id), { reference })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await ends(id)).toHaveLength(1);
});

test("two kinds chosen at once: the later one is stored whole, with the definition of its kind, and the audit tells both", async () => {
  const { id, reference } = await draftApplication();
  const choose = (kind: "company" | "university") => chooseKind(asApplicant(id), { reference, kind });
  expect((await Promise.all([choose("company"), choose("university")])).every(({ ok }) => ok)).toBe(true);
  const chosen = (await auditOf(id))
    .filter(({ action }) => action === "application.kind_chosen")
    .map(({ facts }) => facts.kind as string[]);
  expect(chosen).toHaveLength(2);
  expect(chosen[0]?.[0]).toBeNull();
  expect(chosen[1]?.[0]).toBe(chosen[0]?.[1]);
  const fields = await applicationFields(asApplicant(id), id);
  const asked = fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields.map(({ key }) => key))) ?? [];
  expect(asked.includes("faculties")).toBe(chosen[1]?.[1] === "university");
});

test("what was erased is not answered, chosen, sent, deleted or reminded of any more", async () => {
  const { id, reference, email } = await filledApplication();
  await expireDraft(system(), { applicationId: id });
  const before = await auditOf(id);
  const mails = await mailsTo(email);
  expect(await answer(id, "name", { organisation: "Back again" })).toMatchObject({ refusal: "not_found" });
  expect(await chooseKind(asApplicant(id), { reference, kind: "research" })).toMatchObject({ refusal: "not_found" });
  expect(await sendApplication(asApplicant(id), { reference })).toMatchObject({ refusal: "not_found" });
  expect(await deleteDraft(asApplicant(id), { reference })).toMatchObject({ refusal: "not_found" });
  expect(await remindDraft(system(), { applicationId: id })).toMatchObject({ ok: true });
  expect(await expireDraft(system(), { applicationId: id })).toMatchObject({ ok: true });
  expect(await mailsTo(email)).toEqual(mails);
  expect(await auditOf(id)).toEqual(before);
});

test("the reminder is in the audit", async () => {
  const { id, reference, email } = await draftApplication();
  await remindDraft(system(), { applicationId: id });
  expect((await mailsTo(email)).at(-1)).toMatchObject({ template: "application-draft-ends", data: { reference } });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.draft_reminded", actorId: "jobs" });
});
