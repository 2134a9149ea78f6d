import { expect, test } from "vitest";
import type { Answer, Question, QuestionType } from "#domain/membership/state";
import { checkAnswer } from "./answers.ts";

const ask = (type: QuestionType, more: Partial<Question> = {}): Question => ({ key: "q", type, ...more });
const stored = (question: Question, sent: Answer | undefined, country = "ES") => {
  const checked = checkAnswer(question, sent, country);
  return checked.ok ? checked.value : checked.problem.code;
};
const options = [{ key: "pharma" }, { key: "devices" }, { key: "care" }];

test.each<[QuestionType, string, Answer]>([
  ["text", "  Lamien kalea 3 ", "Lamien kalea 3"],
  ["paragraph", "One\r\nTwo", "One\nTwo"],
  ["email", " nahia@laminak.example ", "nahia@laminak.example"],
  ["web", "laminak.example", "https://laminak.example"],
  ["phone", "+34  944 000 000", "+34 944 000 000"],
  ["phone", "(0034) 944-000-000", "(0034) 944-000-000"],
  ["number", "14", "14"],
  ["number", "1.250", "1250"],
  ["number", "1 250 000", "1250000"],
  ["number", "007", "7"],
  ["country", "FR", "FR"],
  ["postalCode", "48001", "48001"],
  ["identifier", "b-1234567-4", "B12345674"],
  ["pic", "999 975 620", "999975620"],
  ["ror", "https://ror.org/02MHBDP94", "02mhbdp94"],
])("%s: %j is stored as %j", (type, sent, expected) => {
  expect(stored(ask(type), sent)).toEqual(expected);
});

test.each<[QuestionType, string, string]>([
  ["text", "two\nlines", "oneLine"],
  ["text", "a\u0000b", "characters"],
  ["text", "x".repeat(161), "tooLong"],
  ["email", "nobody", "email"],
  ["web", "javascript:alert(1)", "url"],
  ["web", "http://localhost", "url"],
  ["phone", "call me", "phone"],
  ["phone", "12", "phone"],
  ["number", "many", "number"],
  ["number", "-3", "number"],
  ["number", "1.5", "number"],
  ["number", "99999999", "tooHigh"],
  ["country", "XX", "choice"],
  ["postalCode", "53001", "postalCode"],
  ["identifier", "B12345670", "nif.checksum"],
  ["identifier", "B1234567", "nif.length"],
  ["pic", "99997562", "pic.length"],
  ["ror", "02mhbdp95", "ror.checksum"],
  ["ror", "2mhbdp94", "ror.format"],
  ["document", "id", "format"],
])("%s: %j is told as %s", (type, sent, code) => {
  expect(stored(ask(type), sent)).toBe(code);
});

test.each<[string, string, boolean]>([
  ["ES", "48001", true],
  ["ES", "4800", false],
  ["FR", "64100", true],
  ["FR", "6410", false],
  ["CA", "K1A 0B1", true],
  ["CA", "k1a0b1", true],
  ["CA", "12345", false],
  ["NL", "1012 AB", true],
  ["IE", "D02 AF30", true],
  ["IE", "?", false],
])("postal code of %s: %s, %s", (country, code, right) => {
  expect(checkAnswer(ask("postalCode"), code, country).ok).toBe(right);
});

test("the identifier is the country's: NIF in Spain, VAT in the Union, a registration elsewhere", () => {
  const question = ask("identifier");
  expect(stored(question, "40303265045", "FR")).toBe("FR40303265045");
  expect(stored(question, "FR40303265046", "FR")).toBe("vat.checksum");
  expect(stored(question, "B12345674", "FR")).toMatch(/^vat\./);
  expect(stored(question, "bn 123456789", "CA")).toBe("BN 123456789");
  expect(stored(question, "??", "CA")).toMatch(/^registration\./);
});

test("one of a choice, several of choices, in the order of the definition, and no others", () => {
  expect(stored(ask("choice", { options }), "care")).toBe("care");
  expect(stored(ask("choice", { options }), "zinc")).toBe("choice");
  expect(stored(ask("choices", { options }), ["care", "pharma", "care"])).toEqual(["pharma", "care"]);
  expect(stored(ask("choices", { options }), "devices")).toEqual(["devices"]);
  expect(stored(ask("choices", { options }), ["care", "zinc"])).toBe("choice");
  expect(stored(ask("choices", { options, limit: 1 }), ["care", "pharma"])).toBe("tooMany");
});

test.each<[QuestionType, Answer | undefined]>([
  ["text", ""],
  ["text", "   "],
  ["choices", []],
  ["choices", [""]],
  ["number", undefined],
])("%s: %j is no answer, and no problem", (type, sent) => {
  expect(checkAnswer(ask(type, { options }), sent, "ES")).toEqual({ ok: true, value: undefined });
});

test("what is stored is an answer again, so that a check of all of them changes nothing", () => {
  for (const [type, sent, country] of [
    ["identifier", "FR40303265045", "FR"],
    ["web", "https://laminak.example", "ES"],
    ["number", "1250", "ES"],
    ["phone", "+34 944 000 000", "ES"],
  ] as const)
    expect(stored(ask(type), sent, country)).toBe(sent);
});
