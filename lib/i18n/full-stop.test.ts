import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { endOnce, withFullStop } from "../../domain/kernel/mail/full-stop.ts";
import formatMessage from "./format-message.ts";

const say = (sentence: string, organisation: string) =>
  endOnce(createTranslator({ locale: "en", messages: { sentence } })("sentence", withFullStop({ organisation })));

test.each([
  ["You applied for {organisation}. Please wait.", "You applied for Ibaialde S.L. Please wait."],
  ["{organisation}, which applied", "Ibaialde S.L., which applied"],
  ["You applied for {organisation}", "You applied for Ibaialde S.L."],
  ["Did {organisation} apply... or not?", "Did Ibaialde S.L. apply... or not?"],
  ["{organisation}... and others", "Ibaialde S.L... and others"],
])("%s", (sentence, said) => {
  expect(say(sentence, "Ibaialde S.L.")).toBe(said);
});

test("a name without a full stop gets that of its sentence, and what somebody wrote is not touched", () => {
  expect(say("You applied for {organisation}. Please wait.", "Ibaialde")).toBe("You applied for Ibaialde. Please wait.");
  expect(say("They say: {organisation} Please wait.", "Well.. yes")).toBe("They say: Well.. yes Please wait.");
});

test.each(["Who pays?", "At last!", "And then…"])("after a topic such as %s comes no full stop of ours", (topic) => {
  expect(say("They meet: {organisation}. Please answer.", topic)).toBe(`They meet: ${topic} Please answer.`);
  expect(say("{organisation}: two messages", topic)).toBe(`${topic}: two messages`);
});

test("pages say it in the same way", () => {
  const values = { organisation: "Ibaialde S.L." };
  expect(formatMessage("key", "You act for {organisation}. Sign out", values, { locale: "en" })).toBe("You act for Ibaialde S.L. Sign out");
});
