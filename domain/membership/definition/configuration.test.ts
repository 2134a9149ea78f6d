import { expect, test } from "vitest";
import { fillApplication } from "#demo/fill-application";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import { applicationFields } from "#domain/membership/application/application-fields";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { pageVersion } from "#domain/membership/application/page-version";
import { savePage } from "#domain/membership/application/save-page";
import { sendApplication } from "#domain/membership/application/send-application";
import type { Kind } from "#domain/organisations/state";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { answerTo } from "#test/fixtures/answers";
import { asApplicant, draftApplication } from "#test/fixtures/applications";
import { questionsOf } from "./definition.ts";
import { definitionVersions, stampOf, workingCopy } from "./definition-versions.ts";
import type { AddedQuestion, DefinitionEdit } from "./edit-definition.ts";
import { publishDefinition } from "./publish-definition.ts";
import { restoreDefinition } from "./restore-definition.ts";
import { saveDefinitionDraft } from "./save-definition-draft.ts";

const lab: AddedQuestion = {
  type: "choice",
  label: { en: "Do you have a laboratory?", es: "¿Tienen laboratorio?", eu: "Laborategirik baduzue?" },
  options: [
    { key: "o1", label: { en: "Yes", es: "Sí", eu: "Bai" } },
    { key: "o2", label: { en: "No", es: "No", eu: "Ez" } },
  ],
};
const add: DefinitionEdit = { step: "add", place: "section:activity", question: lab };
const copy = async (ctx: Context, kind: Kind) => workingCopy(await definitionVersions(ctx), kind);
const save = async (ctx: Context, kind: Kind, edit: DefinitionEdit) =>
  saveDefinitionDraft(ctx, { kind, version: (await copy(ctx, kind)).stamp, edit });
const publish = async (ctx: Context, kind: Kind) => publishDefinition(ctx, { kind, version: (await copy(ctx, kind)).stamp });
const keys = async (ctx: Context, id: string) =>
  (await applicationFields(ctx, id))?.sections.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields.map(({ key }) => key)));

test("a change goes into a draft; published it is what new applications are asked", async () => {
  const admin = await staff("staffAdmin");
  expect(await save(admin, "company", add)).toMatchObject({ ok: true });
  expect(await save(admin, "company", { step: "remove", question: "pic" })).toMatchObject({ ok: true });
  const { draft, inForce } = await copy(admin, "company");
  expect(draft).toMatchObject({ version: 2, createdBy: admin.actor.kind === "person" ? admin.actor.personId : "" });
  expect(questionsOf(inForce?.body ?? { sections: [] }).some(({ key }) => key === "pic")).toBe(true);

  expect(await publish(admin, "company")).toEqual({ ok: true, value: { kind: "company", version: 2 } });
  const { id, reference } = await draftApplication();
  const applicant = asApplicant(id);
  await chooseKind(applicant, { reference, kind: "company" });
  const asked = await keys(applicant, id);
  expect(asked).toContain("ownDoYouHaveALaboratory");
  expect(asked).not.toContain("pic");
  expect((await auditOf(HOME_CLUSTER)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(["cluster.definition_drafted", "cluster.definition_published"]),
  );
});

test("an application that was begun goes on with its own version to the end", async () => {
  const admin = await staff("staffAdmin");
  const { id, reference } = await draftApplication();
  const applicant = asApplicant(id);
  await chooseKind(applicant, { reference, kind: "university" });
  const before = await keys(applicant, id);
  const fields = await applicationFields(applicant, id);
  const page = fields?.sections.flatMap(({ pages }) => pages).find(({ key }) => key === "size");

  await save(admin, "university", { step: "remove", question: "faculties" });
  await save(admin, "university", add);
  await publish(admin, "university");
  expect(await keys(applicant, id)).toEqual(before);
  const values = { faculties: "Medicine and engineering", people: "1200" };
  expect(await savePage(applicant, { reference, page: "size", version: pageVersion(page?.fields ?? []), values })).toMatchObject({
    ok: true,
  });
  await fillApplication(applicant, { reference, kind: "university", answer: answerTo("ES") });
  expect(await sendApplication(applicant, { reference })).toMatchObject({ ok: true });
  expect(await keys(admin, id)).toEqual(before);

  const later = await draftApplication();
  await chooseKind(asApplicant(later.id), { reference: later.reference, kind: "university" });
  const asked = await keys(asApplicant(later.id), later.id);
  expect(asked).not.toContain("faculties");
  const sent = await fillApplication(asApplicant(later.id), {
    reference: later.reference,
    kind: "university",
    answer: answerTo("ES"),
    sections: ["organisation"],
  }).then(() => sendApplication(asApplicant(later.id), { reference: later.reference }));
  expect(sent).toMatchObject({ ok: false, refusal: "application.incomplete" });
});

test("a published version never changes: the next draft is another row, and an older one can be drafted again", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, "research", add);
  await publish(admin, "research");
  const versions = async () => (await definitionVersions(admin)).filter(({ kind }) => kind === "research");
  const published = (await versions()).map(({ id, body }) => [id, stampOf(body)]);
  await save(admin, "research", { step: "optional", question: "website" });
  await save(admin, "research", { step: "remove", question: "ownDoYouHaveALaboratory" });
  expect((await versions()).slice(-2).map(({ id, body }) => [id, stampOf(body)])).toEqual(published);

  const [, first] = (await versions()).filter(({ publishedAt }) => publishedAt);
  const { stamp } = await copy(admin, "research");
  const older = { kind: "research", from: first?.id ?? "" } as const;
  expect(await restoreDefinition(admin, { ...older, version: "older" })).toMatchObject({ refusal: "conflict" });
  expect(await restoreDefinition(admin, { ...older, version: stamp })).toMatchObject({ ok: true });
  const { draft, before } = await copy(admin, "research");
  expect(draft && stampOf(draft.body)).toBe(stampOf(first?.body ?? { sections: [] }));
  expect(stampOf(before)).not.toBe(stampOf(draft?.body ?? { sections: [] }));

  const [newest] = (await versions()).filter(({ publishedAt }) => publishedAt);
  await restoreDefinition(admin, { kind: "research", version: (await copy(admin, "research")).stamp, from: newest?.id ?? "" });
  expect((await copy(admin, "research")).draft, "the one in force again: no draft").toBeUndefined();
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({
    action: "cluster.definition_restored",
    facts: { of: "research", version: 2 },
  });
});

test("of two editors who change it at once one is told, and reads what is there now", async () => {
  const [one, other] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const { stamp: version } = await copy(one, "careProvider");
  const outcomes = await Promise.all([
    saveDefinitionDraft(one, { kind: "careProvider", version, edit: { step: "remove", question: "beds" } }),
    saveDefinitionDraft(other, { kind: "careProvider", version, edit: add }),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({
    ok: false,
    refusal: "conflict",
    details: { version: (await copy(one, "careProvider")).stamp },
  });
  expect(await publishDefinition(one, { kind: "careProvider", version })).toMatchObject({ refusal: "conflict" });
  const published = await Promise.all([publish(one, "careProvider"), publish(other, "careProvider")]);
  expect(published.map((outcome) => outcome.ok || outcome.refusal).sort()).toEqual(["definition.no_draft", true]);
});

test("only administrators change it, and publishing wants a fresh sign-in", async () => {
  const admin = await staff("staffAdmin");
  const others = [await staff("reviewer"), await member(await organisation()), visitor()];
  await save(admin, "administration", add);
  const { stamp: version } = await copy(admin, "administration");
  const [row] = await definitionVersions(admin);
  for (const ctx of others) {
    expect(await saveDefinitionDraft(ctx, { kind: "administration", version, edit: add })).toMatchObject({ refusal: "forbidden" });
    expect(await publishDefinition(ctx, { kind: "administration", version })).toMatchObject({ refusal: "forbidden" });
    expect(await restoreDefinition(ctx, { kind: "administration", version, from: row?.id ?? "" })).toMatchObject({ refusal: "forbidden" });
  }
  const later = { ...admin, now: new Date(admin.now.getTime() + 11 * 60_000) };
  expect(await publishDefinition(later, { kind: "administration", version })).toMatchObject({ refusal: "step_up_needed" });
  expect((await copy(admin, "administration")).draft?.publishedAt).toBeNull();
});

const refusals: [string, Kind, DefinitionEdit, object][] = [
  ["the e-mail address cannot be left out", "company", { step: "remove", question: "email" }, { code: "shortFormMissing", name: "email" }],
  ["nor be optional", "company", { step: "optional", question: "firstName" }, { code: "shortForm", name: "firstName" }],
  ["what others hang on stays", "company", { step: "remove", question: "signatory" }, { code: "whenLater", name: "signatoryName" }],
  ["and stays before them", "company", { step: "pageDown", question: "signatory" }, { code: "whenLater", name: "signatoryName" }],
  ["a page takes three questions", "company", { step: "add", place: "contact", question: lab }, { code: "pageFull", name: "" }],
  [
    "a choice has two options",
    "company",
    { step: "add", place: "section:people", question: { type: "choice", label: lab.label } },
    { code: "options", name: "ownDoYouHaveALaboratory" },
  ],
  [
    "words in some language",
    "research",
    { step: "add", place: "section:people", question: { type: "text", label: {} } },
    { code: "unworded", name: "own" },
  ],
];
test.each(refusals)("refused in words: %s", async (_, kind, edit, details) => {
  const admin = await staff("staffAdmin");
  const before = await copy(admin, kind);
  expect(await save(admin, kind, edit)).toEqual({ ok: false, refusal: "definition.problem", details });
  expect((await copy(admin, kind)).stamp).toBe(before.stamp);
});

test("a draft may lack words in a language; what is published may not, and says at which question", async () => {
  const admin = await staff("staffAdmin");
  const question = { type: "text", label: { en: "Fax", es: "Fax" } } as const;
  expect(await save(admin, "research", { step: "add", place: "section:people", question })).toMatchObject({ ok: true });
  expect(await publish(admin, "research")).toMatchObject({ refusal: "definition.problem", details: { code: "unworded", name: "ownFax" } });
  await save(admin, "research", { step: "reword", question: "ownFax", label: { en: "Fax", es: "Fax", eu: "Faxa" } });
  await save(admin, "research", { step: "reword", question: "website", label: { en: "Where on the web" } });
  expect(await publish(admin, "research")).toMatchObject({ details: { code: "unworded", name: "website" } });
  await save(admin, "research", { step: "reword", question: "website" });
  expect(await publish(admin, "research")).toMatchObject({ ok: true });
});

test("what is not there cannot be changed, what is at the end cannot move on", async () => {
  const admin = await staff("staffAdmin");
  expect(await save(admin, "company", { step: "remove", question: "nothing" })).toMatchObject({ refusal: "not_found" });
  expect(await save(admin, "company", { step: "add", place: "section:nowhere", question: lab })).toMatchObject({ refusal: "not_found" });
  expect(await save(admin, "company", { step: "up", question: "organisation" })).toMatchObject({ refusal: "definition.edge" });
  expect(await save(admin, "company", { step: "pageUp", question: "organisation" })).toMatchObject({ refusal: "definition.edge" });
  const { stamp: version } = await copy(admin, "company");
  expect(await restoreDefinition(admin, { kind: "company", version, from: admin.newId() })).toMatchObject({ refusal: "not_found" });
});
