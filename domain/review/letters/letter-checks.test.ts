import { expect, test } from "vitest";
import { letterChecks } from "./letter-checks.ts";

const values = { organisation: "Laminak", reference: "BHC-2026-7K3F-M2QX" };
const limits = { subject: 20, body: 40 };
const failing = (...asked: Parameters<typeof letterChecks>) =>
  letterChecks(...asked).flatMap(({ check, isFine, said }) =>
    isFine ? [] : [`${check}: ${typeof said === "string" ? said : `${said.n} of ${said.most}`}`],
  );

test("a letter that can be saved and sent as it is has nothing to correct", () => {
  expect(failing("received", { subject: "For {organisation}", body: "Thank you." }, values, limits)).toEqual([]);
});

test("a placeholder without a value is named, in the subject too, where fewer are allowed", () => {
  const words = { subject: "About {reason}", body: "Hello {surname}, {reason}" };
  expect(failing("refused", words, values, limits)).toEqual(["placeholders: {reason} {surname}"]);
});

test("what a letter must say is named, what it lacks first", () => {
  const words = { subject: "Help", body: "Hello, from {person}." };
  expect(failing("collaborator", words, values, limits)).toEqual(["needs: {may}"]);
  const whole = letterChecks("collaborator", { ...words, body: "{person} {may}" }, values, limits);
  expect(whole).toContainEqual({ check: "needs", isFine: true, said: "{person} {may}" });
});

test("a subject counts with its values, as the email has it, and a letter as it is written", () => {
  const words = { subject: "About {reference}", body: "a".repeat(41) };
  expect(failing("received", words, values, limits)).toEqual(["subject: 24 of 20", "body: 41 of 40"]);
  expect(failing("received", { subject: "Hello", body: " " }, values, limits)).toEqual(["body: 0 of 40"]);
});
