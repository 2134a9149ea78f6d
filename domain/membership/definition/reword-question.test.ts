import { expect, test } from "vitest";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import { applicationFields } from "#domain/membership/application/application-fields";
import { chooseKind } from "#domain/membership/application/choose-kind";
import type { Kind } from "#domain/organisations/state";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, draftApplication } from "#test/fixtures/applications";
import { questionsOf } from "./definition.ts";
import { AddOption, answerSaid, asOptionChange, asRewording, ChangeOption, RewordQuestion } from "./definition-input.ts";
import { definitionProblem, typesIn } from "./definition-problem.ts";
import { configuredKinds } from "./definition-reads.ts";
import { definitionVersions, workingCopy } from "./definition-versions.ts";
import type { DefinitionEdit } from "./edit-definition.ts";
import { publishDefinition } from "./publish-definition.ts";
import { rewordQuestion } from "./reword-question.ts";
import { saveDefinitionDraft } from "./save-definition-draft.ts";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

const words = (text: string) => ({ en: `${text}?`, es: `¿${text}?`, eu: `${text} eu?` });
const option = (key: string) => ({ key, label: words(key) });
const lab: DefinitionEdit = {
  step: "add",
  place: "section:activity",
  question: { type: "choice", label: words("Laboratory"), options: [option("o1"), option("o2"), option("o3")] },
};
const LAB = "ownLaboratory";
const copy = async (ctx: Context, kind: Kind) => workingCopy(await definitionVersions(ctx), kind);
const save = async (ctx: Context, kind: Kind, edit: DefinitionEdit) =>
  saveDefinitionDraft(ctx, { kind, version: (await copy(ctx, kind)).stamp, edit });
const publish = async (ctx: Context, kind: Kind) => publishDefinition(ctx, { kind, version: (await copy(ctx, kind)).stamp });
const inDraft = async (ctx: Context, kind: Kind, key: string) => questionsOf((await copy(ctx, kind)).body).find((each) => each.key === key);
const asked = async (ctx: Context, id: string, key: string) => {
  const fields = await applicationFields(ctx, id);
  return fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields)).find((field) => field.key === key);
};
async function begun(kind: Kind) {
  const { id, reference } = await draftApplication();
  const applicant = asApplicant(id);
  await chooseKind(applicant, { reference, kind });
  return { id, applicant };
}

test("other words and answers are for applications that begin after they are published; one that has begun keeps its own", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, "company", lab);
  await publish(admin, "company");
  const before = await begun("company");

  await save(admin, "company", { step: "reword", question: LAB, label: words("Clean room"), hint: words("ISO 5") });
  await save(admin, "company", { step: "removeOption", question: LAB, option: "o2" });
  await save(admin, "company", { step: "addOption", question: LAB, label: words("Soon") });
  await save(admin, "company", { step: "rewordOption", question: LAB, option: "o1", label: words("Of our own") });
  const meanwhile = await begun("company");
  expect((await publish(admin, "company")).ok).toBe(true);
  const after = await begun("company");

  for (const { applicant, id } of [before, meanwhile]) {
    const old = await asked(applicant, id, LAB);
    expect(old).toMatchObject({ label: words("Laboratory"), options: [option("o1"), option("o2"), option("o3")] });
    expect(old).not.toHaveProperty("hint");
  }
  expect(await asked(after.applicant, after.id, LAB)).toMatchObject({
    label: words("Clean room"),
    hint: words("ISO 5"),
    options: [
      { key: "o1", label: words("Of our own") },
      { key: "o3", label: words("o3") },
      { key: "o4", label: words("Soon") },
    ],
  });
  const drafted = (await auditOf(HOME_CLUSTER)).filter(({ action }) => action === "cluster.definition_drafted").slice(-4);
  expect(drafted.map(({ facts }) => facts.step)).toEqual(["reword", "removeOption", "addOption", "rewordOption"]);
  expect(drafted[0]?.facts).toMatchObject({ of: "company", question: LAB });
});

test("a question of the portal has words of the cluster's, and without them the portal's again", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, "research", { step: "reword", question: "website", label: words("Where on the web") });
  expect(await inDraft(admin, "research", "website")).toMatchObject({ label: words("Where on the web"), type: "web" });
  await save(admin, "research", { step: "reword", question: "website" });
  expect((await copy(admin, "research")).draft, "nothing differs: no draft").toBeUndefined();
});

test("what it said before is told beside what it says", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, "research", { step: "reword", question: "website", label: words("Where on the web") });
  const changes = (await configuredKinds(admin))?.find(({ kind }) => kind === "research")?.draft?.changes;
  expect(changes).toMatchObject([{ what: "reworded", question: { label: words("Where on the web") }, before: { key: "website" } }]);
  expect(changes?.[0]?.before).not.toHaveProperty("label");
  await save(admin, "research", { step: "reword", question: "website" });
});

test("an answer that was taken out never gives its key to another, also once published", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, "university", lab);
  await publish(admin, "university");
  await save(admin, "university", { step: "removeOption", question: LAB, option: "o3" });
  await publish(admin, "university");
  await save(admin, "university", { step: "addOption", question: LAB, label: words("Another") });
  expect((await inDraft(admin, "university", LAB))?.options?.map(({ key }) => key)).toEqual(["o1", "o2", "o4"]);
});

test("of two who change its words at once one is told", async () => {
  const [one, other] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const { stamp: version } = await copy(one, "careProvider");
  const edits = ["One", "Other"].map((text): DefinitionEdit => ({ step: "reword", question: "website", label: words(text) }));
  const outcomes = await Promise.all(edits.map((edit, n) => saveDefinitionDraft(n ? other : one, { kind: "careProvider", version, edit })));
  expect(outcomes.map((outcome) => outcome.ok || outcome.refusal).sort()).toEqual(["conflict", true]);
  const { stamp } = await copy(one, "careProvider");
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ details: { version: stamp } });
});

test("only administrators reword", async () => {
  const admin = await staff("staffAdmin");
  const { stamp: version } = await copy(admin, "administration");
  const edit: DefinitionEdit = { step: "reword", question: "website", label: words("Mine") };
  for (const ctx of [await staff("reviewer"), await member(await organisation()), visitor()])
    expect(await saveDefinitionDraft(ctx, { kind: "administration", version, edit })).toMatchObject({ refusal: "forbidden" });
  expect((await copy(admin, "administration")).stamp).toBe(version);
});

const refusals: [string, DefinitionEdit, object][] = [
  ["the short form has the portal's words", { step: "reword", question: "email", label: words("Mail") }, { refusal: "definition.fixed" }],
  ["and so has the identifier", { step: "reword", question: "identifier", label: words("Number") }, { refusal: "definition.fixed" }],
  ["the value chain is the portal's", { step: "addOption", question: "sectors", label: words("Food") }, { refusal: "definition.fixed" }],
  ["a text has no answers", { step: "removeOption", question: "website", option: "o1" }, { refusal: "definition.fixed" }],
  ["what is not asked has no words", { step: "reword", question: "nothing", label: words("A") }, { refusal: "not_found" }],
  ["an answer that is not there", { step: "removeOption", question: LAB, option: "o9" }, { refusal: "not_found" }],
  ["nor can it be reworded", { step: "rewordOption", question: LAB, option: "o9", label: words("A") }, { refusal: "not_found" }],
  ["a question of the cluster's has words", { step: "reword", question: LAB }, { details: { code: "unworded", name: LAB } }],
  [
    "and so has each of its answers",
    { step: "rewordOption", question: LAB, option: "o1", label: {} },
    { refusal: "definition.problem", details: { code: "unworded", name: LAB } },
  ],
  ["the first answer goes no higher", { step: "optionUp", question: LAB, option: "o1" }, { refusal: "definition.edge" }],
  ["nor the last one lower", { step: "optionDown", question: LAB, option: "o3" }, { refusal: "definition.edge" }],
  [
    "it does not hang on what is not asked",
    { step: "reword", question: LAB, label: words("A"), after: ["nothing=o1"] },
    { refusal: "not_found" },
  ],
  ["nor on a group that is none", { step: "reword", question: LAB, label: words("A"), after: ["region=@moon"] }, { refusal: "not_found" }],
];
test.each(refusals)("refused: %s", async (_, edit, answer) => {
  const admin = await staff("staffAdmin");
  if (!(await inDraft(admin, "administration", LAB))) await save(admin, "administration", lab);
  const { stamp } = await copy(admin, "administration");
  expect(await save(admin, "administration", edit)).toMatchObject({ ok: false, ...answer });
  expect((await copy(admin, "administration")).stamp).toBe(stamp);
});

test("two answers stay, and one on which another question hangs", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, "careProvider", lab);
  const hangs = { type: "text", label: words("Which"), when: { question: LAB, is: ["o1"] } } as const;
  await save(admin, "careProvider", { step: "add", place: "section:people", question: { ...hangs, when: { ...hangs.when, is: ["o1"] } } });
  const drop = (key: string) => save(admin, "careProvider", { step: "removeOption", question: LAB, option: key });
  expect(await drop("o1")).toMatchObject({ refusal: "definition.problem", details: { code: "whenOption", name: "ownWhich" } });
  expect((await drop("o2")).ok).toBe(true);
  expect(await drop("o3")).toMatchObject({ refusal: "definition.problem", details: { code: "options", name: LAB } });
});

test("a question has at most sixty answers", () => {
  const many = {
    key: LAB,
    type: "choice" as const,
    label: words("Laboratory"),
    options: Array.from({ length: 60 }, (_, n) => option(`o${n + 1}`)),
  };
  const [first, ...rest] = STANDARD_DEFINITIONS.company.sections;
  const full = {
    sections: [{ ...first, key: "organisation" as const, pages: [...(first?.pages ?? []), { key: LAB, questions: [many] }] }, ...rest],
  };
  const more = rewordQuestion(full, { step: "addOption", question: LAB, label: words("One more") }, []);
  expect(more.ok && definitionProblem(more.value, typesIn([full]))).toEqual({ code: "optionsFull", name: LAB });
});

test("answers are put in another order", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, "company", lab);
  const order = async () => {
    const { body } = await copy(admin, "company");
    return questionsOf(body)
      .find(({ key }) => key === LAB)
      ?.options?.map(({ key }) => key);
  };
  const before = (await order()) ?? [];
  const [first = "", second = "", ...rest] = before;
  await save(admin, "company", { step: "optionDown", question: LAB, option: first });
  expect(await order()).toEqual([second, first, ...rest]);
  await save(admin, "company", { step: "optionUp", question: LAB, option: first });
  expect(await order()).toEqual(before);
});

test("the form of the words becomes the edit: empty is none, and a language alone stays a draft", () => {
  const form = { kind: "company", version: "0123456789abcdef", question: LAB };
  expect(asRewording(RewordQuestion.parse({ ...form, labelEn: " A ", labelEs: "B", labelEu: "C" }))).toEqual({
    step: "reword",
    question: LAB,
    label: { en: "A", es: "B", eu: "C" },
  });
  expect(asRewording(RewordQuestion.parse({ ...form, hintEn: "A", hintEs: "B", hintEu: "C" }))).toMatchObject({ hint: { eu: "C" } });
  const alone = RewordQuestion.parse({ ...form, labelEn: "A", hintEs: "B", asksWhen: true });
  expect(asRewording(alone)).toEqual({ step: "reword", question: LAB, label: { en: "A" }, hint: { es: "B" }, after: [] });
  const hangs = RewordQuestion.parse({ ...form, labelEn: "A", asksWhen: true, when: "region=@basqueCountry", also: ["region=FRI1"] });
  expect(asRewording(hangs)).toMatchObject({ after: ["region=@basqueCountry", "region=FRI1"] });
  expect(answerSaid(AddOption.parse({ ...form, optionEn: "A", optionEs: "B", optionEu: "C" }))).toEqual({ en: "A", es: "B", eu: "C" });
  expect(AddOption.safeParse({ ...form, optionEn: " ", optionEs: "", optionEu: " " }).success).toBe(false);
  expect(asOptionChange(ChangeOption.parse({ ...form, change: "optionUp o2" }))).toEqual({ step: "optionUp", question: LAB, option: "o2" });
  expect(ChangeOption.safeParse({ ...form, change: "optionUp" }).success).toBe(false);
});
