import { expect, test } from "vitest";
import type { Definition, Question } from "#domain/membership/state";
import { KINDS } from "#domain/organisations/state";
import { askedDefinition, askedPart, DefinitionBody, pagesOf, questionsOf, SHORT_FORM } from "./definition.ts";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

const short: Question[] = SHORT_FORM.map((key) => ({ key, type: key === "country" ? "country" : key === "email" ? "email" : "text" }));
const base = (...more: Question[]): Definition => ({
  sections: [
    {
      key: "organisation",
      pages: [
        { key: "one", questions: short.slice(0, 3) },
        { key: "two", questions: short.slice(3) },
        ...more.map((question) => ({ key: `p${question.key}`, questions: [question] })),
      ],
    },
  ],
});
const codes = (body: unknown) => {
  const parsed = DefinitionBody.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map((issue) => (issue.code === "custom" ? String(issue.params?.code) : issue.code));
};

test.each(KINDS)("what a %s is asked by default holds together: three questions a page at most, each asked once", (kind) => {
  const definition = STANDARD_DEFINITIONS[kind];
  expect(codes(definition)).toEqual([]);
  expect(Math.max(...pagesOf(definition).map(({ questions }) => questions.length))).toBeLessThanOrEqual(3);
});

test("the kinds are asked different things", () => {
  const keys = KINDS.map((kind) => questionsOf(STANDARD_DEFINITIONS[kind]).map(({ key }) => key));
  const own = keys.map((mine, n) => mine.filter((key) => !keys.some((others, m) => m !== n && others.includes(key))));
  for (const [n, only] of own.entries()) expect(only, KINDS[n]).not.toEqual([]);
});

test.each<[string, unknown, string]>([
  ["a question twice", base({ key: "town", type: "text" }, { key: "town", type: "text" }), "questionTwice"],
  ["a choice without options", base({ key: "level", type: "choice" }), "options"],
  ["options for a text", base({ key: "town", type: "text", options: [{ key: "a" }, { key: "b" }] }), "options"],
  [
    "a question that hangs on a later one",
    base({ key: "a", type: "text", when: { question: "b", is: ["x"] } }, { key: "b", type: "text" }),
    "whenLater",
  ],
  [
    "a field of the short form left out",
    { sections: [{ key: "people", pages: [{ key: "one", questions: short.slice(0, 3) }] }] },
    "shortFormMissing",
  ],
  ["sections out of their order", { sections: [{ key: "references", pages: [] }, ...base().sections] }, "sectionOrder"],
  ["a page of four", { sections: [{ key: "organisation", pages: [{ key: "one", questions: short.slice(0, 4) }] }] }, "too_big"],
  ["a name that the form needs", base({ key: "reference", type: "text" }), "custom"],
  [
    "a file beside what is typed, whose forms would each lose what is in the other",
    {
      sections: [
        ...base().sections,
        {
          key: "documents",
          pages: [
            {
              key: "both",
              questions: [
                { key: "licence", type: "document" },
                { key: "number", type: "text" },
              ],
            },
          ],
        },
      ],
    },
    "documentsApart",
  ],
  ["an unknown type", base({ key: "town", type: "colour" as "text" }), "invalid_value"],
])("%s is no definition", (_, body, code) => {
  const found = codes(body);
  expect(found.length).toBeGreaterThan(0);
  if (code !== "custom") expect(found).toContain(code);
});

test("a question on the same page as what it hangs on is none either: without scripts it could not appear", () => {
  const body = base();
  body.sections[0]?.pages.push({
    key: "both",
    questions: [
      { key: "a", type: "choice", options: [{ key: "yes" }, { key: "no" }] },
      { key: "b", type: "text", when: { question: "a", is: ["yes"] } },
    ],
  });
  expect(codes(body)).toEqual(["whenLater"]);
});

test("what hangs on an answer is asked with it, and what hangs on that only then", () => {
  const options = [{ key: "yes" }, { key: "no" }];
  const definition = base(
    { key: "a", type: "choice", options },
    { key: "b", type: "choice", options, when: { question: "a", is: ["yes"] } },
    { key: "c", type: "text", when: { question: "b", is: ["yes"] } },
  );
  const keys = (given: Record<string, string>) => ["a", "b", "c"].filter((key) => askedDefinition(definition, given).has(key));
  expect(keys({})).toEqual(["a"]);
  expect(keys({ a: "yes" })).toEqual(["a", "b"]);
  expect(keys({ a: "yes", b: "yes" })).toEqual(["a", "b", "c"]);
  expect(keys({ a: "no", b: "yes" })).toEqual(["a"]);
});

test("pages and sections without a question fall away", () => {
  const company = STANDARD_DEFINITIONS.company;
  const pages = (given: Record<string, string>) => pagesOf(askedPart(company, given)).map(({ key }) => key);
  const place = (country: string) => pagesOf(askedPart(company, { country })).find(({ key }) => key === "place");
  expect(place("ES")?.questions.map(({ key }) => key)).toEqual(["region", "website", "pic"]);
  expect(place("CA")?.questions.map(({ key }) => key)).toEqual(["website", "pic"]);
  expect(pages({ signatory: "same" })).not.toContain("signatoryWho");
  expect(pages({ signatory: "other" })).toContain("signatoryWho");
  expect(askedPart({ sections: [{ key: "documents", pages: [] }] }, {}).sections).toEqual([]);
});
