import { expect, test } from "vitest";
import { timeLeft, waitOf } from "./wait.ts";

test("a wait of whole minutes is said in minutes, any other in seconds", () => {
  expect([120, 60, 59, 90, 1].map(waitOf)).toEqual([
    { unit: "minutes", n: 2 },
    { unit: "minutes", n: 1 },
    { unit: "seconds", n: 59 },
    { unit: "seconds", n: 90 },
    { unit: "seconds", n: 1 },
  ]);
});

test("what is left is said in minutes from a minute on", () => {
  expect([120, 61, 60, 59].map(timeLeft)).toEqual([
    { unit: "minutes", n: 2 },
    { unit: "minutes", n: 2 },
    { unit: "minutes", n: 1 },
    { unit: "seconds", n: 59 },
  ]);
});
