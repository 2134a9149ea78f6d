import fc from "fast-check";
import { expect, test } from "vitest";
import type { Definition } from "#domain/membership/state";
import { KINDS } from "#domain/organisations/state";
import { cases } from "#test/cases/sampled";
import { pagesOf, questionsOf, SHORT_FORM } from "./definition.ts";
import { definitionChanges } from "./definition-changes.ts";
import { AddQuestion, asAddition } from "./definition-input.ts";
import { definitionProblem, EARLIER_PAGES, isPortals, typesIn } from "./definition-problem.ts";
import { type DefinitionEdit, editDefinition } from "./edit-definition.ts";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

const company = STANDARD_DEFINITIONS.company;
const types = typesIn([company]);
const after = (definition: Definition, ...edits: DefinitionEdit[]) =>
  edits.reduce((body, edit) => {
    const changed = editDefinition(body, edit, typesIn([body]).keys());
    if (!changed.ok) throw new Error(changed.refusal);
    return changed.value;
  }, definition);
const names = (definition: Definition) => questionsOf(definition).map(({ key }) => key);
const words = (text: string) => ({ en: text, es: text, eu: text });
const told = (before: Definition, now: Definition) => definitionChanges(before, now).map(({ what, question }) => `${what} ${question.key}`);

test("each step does what it says, and is told as that", () => {
  const step = (...edits: DefinitionEdit[]) => told(company, after(company, ...edits));
  expect(step({ step: "optional", question: "street" })).toEqual(["optional street"]);
  expect(step({ step: "required", question: "website" })).toEqual(["required website"]);
  expect(step({ step: "remove", question: "pic" })).toEqual(["removed pic"]);
  expect(step({ step: "up", question: "pic" })).toEqual([expect.stringMatching(/^moved (pic|website)$/)]);
  expect(step({ step: "down", question: "region" }, { step: "up", question: "region" })).toEqual([]);
  expect(step({ step: "pageUp", question: "capabilities" })).toEqual(["moved sectors", "moved short"]);
  expect(step({ step: "add", place: "sectors", question: { type: "web", label: words("Second site") } })).toEqual(["added ownSecondSite"]);
});

test("a page that loses its last question goes, others keep theirs", () => {
  const without = after(company, { step: "remove", question: "sectors" });
  expect(
    pagesOf(without)
      .find(({ key }) => key === "sectors")
      ?.questions.map(({ key }) => key),
  ).toEqual(["short"]);
  const both = after(without, { step: "remove", question: "short" });
  expect(pagesOf(both).map(({ key }) => key)).not.toContain("sectors");
  expect(names(both)).toEqual(names(company).filter((key) => key !== "sectors" && key !== "short"));
});

test("two questions with the same words have keys of their own; words without letters have one as well", () => {
  const fax: DefinitionEdit = { step: "add", place: "section:people", question: { type: "text", label: words("Fax") } };
  const odd: DefinitionEdit = { step: "add", place: "section:people", question: { type: "text", label: words("¿…?") } };
  expect(names(after(company, fax, fax, odd, odd)).filter((key) => !isPortals(key))).toEqual(["ownFax", "ownFax2", "own", "own2"]);
});

test("a key that was asked as one type is never asked as another, in any kind", () => {
  const asText = after(company, { step: "add", place: "section:people", question: { type: "text", label: words("Fax") } });
  const asNumber = after(company, { step: "add", place: "section:people", question: { type: "number", label: words("Fax") } });
  expect(definitionProblem(asNumber, typesIn([asText]))).toEqual({ code: "typeChanged", name: "ownFax" });
  expect(definitionProblem(asText, typesIn([asText]))).toBeUndefined();
});

test("pages that the portal asked before keep its titles, so that a cluster that has them may change and publish them", () => {
  const [website, pic] = ["website", "pic"].map((key) => questionsOf(company).find((question) => question.key === key));
  const moved = after(company, { step: "remove", question: "website" }, { step: "remove", question: "pic" });
  const before = (key: string): Definition => ({
    sections: moved.sections.map((section) =>
      section.key === "organisation" && website && pic
        ? { ...section, pages: [...section.pages, { key, questions: [website, pic] }] }
        : section,
    ),
  });
  for (const key of EARLIER_PAGES) expect(definitionProblem(before(key), types), key).toBeUndefined();
  expect(definitionProblem(before("nameless"), types)).toEqual({ code: "unworded", name: "nameless" });
});

test("what is nonsense is told too", () => {
  expect(definitionProblem({ sections: [] }, types)).toMatchObject({ code: "other" });
  expect(definitionProblem({}, types)).toMatchObject({ code: "other", name: "sections" });
});

test("whatever is done in whatever order: what is kept holds together, and asks the short form once", () => {
  const kinds = fc.constantFrom(...KINDS);
  const step = fc.constantFrom("optional", "required", "remove", "up", "down", "pageUp", "pageDown", "add");
  const edits = fc.array(fc.tuple(step, fc.nat(60), fc.constantFrom("text", "choice", "document", "paragraph")), { maxLength: 40 });
  fc.assert(
    fc.property(kinds, edits, (kind, all) => {
      let body = STANDARD_DEFINITIONS[kind];
      for (const [step, n, type] of all) {
        const [questions, pages] = [questionsOf(body), pagesOf(body)];
        const question = questions[n % questions.length]?.key ?? "";
        const options = type === "choice" ? { options: ["o1", "o2"].map((key) => ({ key, label: words(key) })) } : {};
        const edit: DefinitionEdit =
          step === "add"
            ? {
                step,
                place: n % 2 ? "section:activity" : (pages[n % pages.length]?.key ?? ""),
                question: { type: type as "text", label: words(`Extra ${n}`), ...options },
              }
            : { step: step as "remove", question };
        const changed = editDefinition(body, edit, typesIn([body]).keys());
        if (changed.ok && !definitionProblem(changed.value, typesIn([body]))) {
          const before = body;
          body = changed.value;
          const change = told(before, body);
          if (step === "add") expect(change.filter((each) => each.startsWith("added"))).toHaveLength(1);
          if (step === "remove") expect(change).toEqual([`removed ${question}`]);
        }
      }
      const keys = names(body);
      expect(new Set(keys).size).toBe(keys.length);
      for (const name of SHORT_FORM) expect(keys.filter((key) => key === name)).toHaveLength(1);
      expect(Math.max(...pagesOf(body).map(({ questions }) => questions.length))).toBeLessThanOrEqual(3);
      expect(definitionProblem(body, types)).toBeUndefined();
    }),
    { numRuns: cases(150) },
  );
});

const sent = {
  kind: "company",
  version: "0123456789abcdef",
  place: "section:activity",
  type: "choice",
  labelEn: "Laboratory",
  labelEs: "Laboratorio",
  labelEu: "Laborategia",
  optionsEn: "Yes\r\n\r\nNo ",
  optionsEs: "Sí\nNo",
  optionsEu: "Bai\nEz",
  when: "signatory=other",
};

test("the form of a question becomes the question: options one a line, asked only after an answer", () => {
  expect(asAddition(AddQuestion.parse(sent))).toEqual({
    step: "add",
    place: "section:activity",
    question: {
      type: "choice",
      label: { en: "Laboratory", es: "Laboratorio", eu: "Laborategia" },
      options: [
        { key: "o1", label: { en: "Yes", es: "Sí", eu: "Bai" } },
        { key: "o2", label: { en: "No", es: "No", eu: "Ez" } },
      ],
    },
    after: ["signatory=other"],
  });
  const { optionsEn: _, optionsEs: __, optionsEu: ___, when: ____, ...plain } = sent;
  const text = asAddition(AddQuestion.parse({ ...plain, type: "paragraph", optional: true, hintEn: "a", hintEs: "b", hintEu: "c" }));
  expect(text).toMatchObject({ question: { limit: 1200, optional: true, hint: { en: "a", es: "b", eu: "c" } } });
  expect(text).not.toHaveProperty("question.options");
});

test.each([
  ["one option", { optionsEn: "Yes", optionsEs: "Sí", optionsEu: "Bai" }, "optionsEn"],
  ["an option that lacks its Basque", { optionsEu: "Bai" }, "optionsEu"],
  ["no words in any language", { labelEn: " ", labelEs: "", labelEu: "" }, "labelEn"],
  ["a condition without an answer", { when: "signatory" }, "when"],
  ["a type of the portal's own", { type: "identifier" }, "type"],
])("the form refuses %s at its field", (_, given, field) => {
  const parsed = AddQuestion.safeParse({ ...sent, ...given });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
});
