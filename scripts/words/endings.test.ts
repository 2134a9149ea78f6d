import { expect, test } from "vitest";
import { endsWithoutStop, gluedEnding } from "./endings.ts";

test("an error without a full stop is found, and a label of the same file is not", () => {
  expect(endsWithoutStop("plan.errors.title.missing", "Enter a title")).toBe(true);
  expect(endsWithoutStop("plan.errors.title.missing", "Enter a title.")).toBe(false);
  expect(endsWithoutStop("errors.refusals.room.gone", "It is gone")).toBe(true);
  expect(endsWithoutStop("errors.returned.send", "Send the form again")).toBe(false);
});

test("a Basque case ending after a number is found, and none in other languages", () => {
  expect(gluedEnding("eu", "{n, plural, one {batek} other {#k}}")).toBe("#k");
  expect(gluedEnding("eu", "{consortium} partzuergoko kidea")).toBeUndefined();
  expect(gluedEnding("en", "{name}s")).toBeUndefined();
});
