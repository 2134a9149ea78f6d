import { expect, test } from "vitest";
import en from "../../../../../../messages/en/consortia.json" with { type: "json" };
import { HISTORY_FACTS } from "./history-facts.ts";

/** What the page gives every sentence beside the facts, and what says who did it, and when. */
const GIVEN = ["organisation", "roles", "who", "when"];

test("every sentence of the history is given each word that it says", () => {
  const known: string[] = [...GIVEN, ...HISTORY_FACTS];
  const missing = Object.entries(en.history).flatMap(([key, sentence]) =>
    [...sentence.matchAll(/\{(\w+)[,}]/g)].flatMap(([, name = ""]) => (known.includes(name) ? [] : [`${key}: ${name}`])),
  );
  expect(missing).toEqual([]);
});
