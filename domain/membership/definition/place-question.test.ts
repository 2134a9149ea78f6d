import fc from "fast-check";
import { expect, test } from "vitest";
import type { Definition } from "#domain/membership/state";
import { KINDS, REGIONS } from "#domain/organisations/state";
import { cases } from "#test/cases/sampled";
import { answerGroups, conditionFrom, conditionParts, questionsBefore } from "./conditions.ts";
import { pagesOf, questionsOf } from "./definition.ts";
import { asMove, MoveQuestion } from "./definition-input.ts";
import { placeQuestion, stepQuestion } from "./place-question.ts";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

const text = (key: string) => ({ key, type: "text" as const });
const page = (key: string, ...keys: string[]) => ({ key, questions: keys.map(text) });
const definition: Definition = {
  sections: [
    { key: "organisation", pages: [page("one", "a", "b"), page("two", "c", "d", "e"), page("f", "f")] },
    { key: "people", pages: [page("g", "g")] },
  ],
};
const shape = ({ sections }: Definition) =>
  sections.map(({ pages }) => pages.map(({ questions }) => questions.map(({ key }) => key).join("")).join(" ")).join(" | ");
const step = (key: string, to: "up" | "down", from = definition) => {
  const moved = stepQuestion(from, key, to);
  return moved.ok ? shape(moved.value) : moved.refusal;
};
const place = (question: string, section: "organisation" | "people", before?: string) => {
  const moved = placeQuestion(definition, { step: "place", question, section, before });
  return moved.ok ? shape(moved.value) : moved.refusal;
};

test("up and down by one place: within a page, past one that is full, and over the edge of a section", () => {
  expect(step("b", "up")).toBe("ba cde f | g");
  expect(step("c", "down")).toBe("ab dce f | g");
  expect(step("b", "down")).toBe("a cde b f | g");
  expect(step("c", "up")).toBe("acb de f | g");
  expect(step("f", "up")).toBe("ab f cde | g");
  expect(step("f", "down")).toBe("ab cde | f g");
  expect(step("g", "up")).toBe("ab cde f g | ");
  expect(step("a", "up")).toBe("definition.edge");
  expect(step("g", "down")).toBe("definition.edge");
  expect(step("nothing", "up")).toBe("not_found");
});

test("put somewhere: inside a page that has room, behind one that is full, else on a page of its own", () => {
  expect(place("f", "organisation", "b")).toBe("afb cde | g");
  expect(place("f", "organisation", "d")).toBe("ab cde f | g");
  expect(place("g", "organisation", "c")).toBe("ab g cde f | ");
  expect(place("a", "people")).toBe("b cde f | g a");
  expect(place("a", "organisation", "a")).toBe(shape(definition));
  expect(place("e", "organisation", "c")).toBe("ab ecd f | g");
  expect(place("a", "people", "b")).toBe("not_found");
});

test("wherever questions are put, each is asked once, on a page of at most three, and no two pages have one key", () => {
  const moves = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom("up", "down", "place")), { maxLength: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), moves, (kind, all) => {
      let body = STANDARD_DEFINITIONS[kind];
      const sorted = questionsOf(body)
        .map(({ key }) => key)
        .sort();
      for (const [n, m, how] of all) {
        const list = questionsOf(body);
        const [one, other] = [list[n % list.length]?.key ?? "", list[m % list.length]?.key];
        const section = body.sections.find(({ pages }) => pages.some(({ questions }) => questions.some(({ key }) => key === other)));
        const moved =
          how === "place"
            ? placeQuestion(body, { step: "place", question: one, section: section?.key ?? "people", before: other })
            : stepQuestion(body, one, how as "up");
        if (moved.ok) body = moved.value;
      }
      expect(
        questionsOf(body)
          .map(({ key }) => key)
          .sort(),
      ).toEqual(sorted);
      const pages = pagesOf(body);
      expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
      for (const { questions } of pages) {
        expect(questions.length).toBeLessThanOrEqual(3);
        expect(new Set(questions.map(({ type }) => type === "document")).size).toBe(1);
      }
    }),
    { numRuns: cases(150) },
  );
});

test("what was typed by a key or dropped says where the question goes", () => {
  const of = { kind: "company", version: "0123456789abcdef" };
  expect(asMove(MoveQuestion.parse({ ...of, move: "up pic" }))).toEqual({ step: "up", question: "pic" });
  const dropped = asMove(MoveQuestion.parse({ ...of, move: "place pic people phone" }));
  expect(dropped).toEqual({ step: "place", question: "pic", section: "people", before: "phone" });
  for (const move of ["left pic", "place pic", "place pic moon", "up"]) expect(MoveQuestion.safeParse({ ...of, move }).success).toBe(false);
});

test("a condition names a group for its regions, and the answers that are in none", () => {
  const { company } = STANDARD_DEFINITIONS;
  const region = questionsOf(company).find(({ key }) => key === "region");
  const basque = { question: "region", is: ["ES211", "ES212", "ES213"] };
  expect(conditionFrom(company, ["region=@basqueCountry"])).toEqual({ ok: true, value: basque });
  expect(conditionParts(basque, region ?? text("region"))).toEqual({ groups: ["basqueCountry"], answers: [] });
  const more = { question: "region", is: [...basque.is, "ES220", "FRI1"] };
  expect(conditionParts(more, region ?? text("region"))).toEqual({ groups: ["basqueCountry"], answers: ["ES220", "FRI1"] });
  const spain = { question: "region", is: REGIONS.filter((code) => code.startsWith("ES")) };
  expect(conditionParts(spain, region ?? text("region"))).toEqual({ groups: ["spain"], answers: [] });
  expect(answerGroups({ key: "signatory", options: [{ key: "same" }] })).toEqual([]);
  expect(conditionFrom(company, ["signatory=other", "sectors=devices"])).toEqual({
    ok: true,
    value: { question: "signatory", is: ["other"] },
  });
  expect(conditionFrom(company, [])).toEqual({ ok: true, value: undefined });
  expect(conditionFrom(company, ["region=@moon"])).toMatchObject({ refusal: "not_found" });
});

test("a question can hang on what is asked on an earlier page", () => {
  const { company } = STANDARD_DEFINITIONS;
  expect(questionsBefore(company, "region").map(({ key }) => key)).toEqual(["noNumber"]);
  expect(questionsBefore(company, undefined).map(({ key }) => key)).toContain("feeCategory");
});
