import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { sample } from "#test/samples/sample";
import { dataFile } from "../../bench/ror-records.ts";
import { quotationOf } from "./quotation.ts";

const quoted = (quote: string, given: { quoteUrl?: string; quoteLang?: "es" | null } = {}) =>
  quotationOf({ quote, quoteLang: "en", quoteUrl: null, url: "https://call.example.org", ...given });

test("the expected outcome comes first, without what every topic begins with and what follows", () => {
  const text =
    "Expected Outcome:This topic aims at supporting activities of the destination “Health”. Proposals should contribute to all the following expected outcomes:Patients get a diagnosis.Doctors decide sooner. Scope:Point-of-care tests.";
  expect(quoted(text)).toEqual({
    part: "outcome",
    text: "[…] Patients get a diagnosis. Doctors decide sooner.",
    lang: "en",
    url: "https://call.example.org",
  });
  expect(quoted("Scope:Tests. Objective:To protect the coins.")).toMatchObject({ part: "objective", text: "To protect the coins." });
  expect(quoted("Objetivo: Proteger. Alcance: Todo.", { quoteLang: "es" })).toMatchObject({
    part: "objective",
    text: "Proteger.",
    lang: "es",
  });
  expect(quoted("Only words.", { quoteUrl: "https://other.example.org" })).toMatchObject({
    part: "text",
    url: "https://other.example.org",
  });
});

test("a long text ends with a sentence and says that it was shortened; a text without words or language is not quoted", () => {
  const { text } = quoted(`Objective: ${"Twenty letters long. ".repeat(40)}`) ?? { text: "" };
  expect(text.endsWith("long. […]")).toBe(true);
  expect(text.length).toBeLessThan(430);
  expect(quoted("Objective: cut in the mid")?.text).toBe("cut in the mid […]");
  expect([quoted(" "), quoted("Words.", { quoteLang: null })]).toEqual([undefined, undefined]);
});

/** The quotations of the topics in a file that have a description. */
const quotationsIn = (lines: Buffer) =>
  lines
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): { description?: string } => JSON.parse(line))
    .flatMap(({ description }) => (description ? [quoted(description)] : []));
const hasWrongLength = (one: ReturnType<typeof quoted>) => !one || one.text.length < 20 || one.text.length > 440;

test("topics in the layout of the portal are quoted, each with its outcome, objective or another part", () => {
  const all = quotationsIn(sample("open-calls.jsonl"));
  expect(all.map((one) => one?.part)).toEqual(["outcome", "outcome", "objective", "objective", "text"]);
  expect(all.filter(hasWrongLength)).toEqual([]);
});

const FILE = dataFile("calls/eu_open_calls_2026-08-10.jsonl.gz");
test.skipIf(!FILE)("the published topics of 10 August 2026 are quoted, each with its outcome, objective or another part", () => {
  const all = quotationsIn(gunzipSync(FILE ?? ""));
  expect(all).toHaveLength(605);
  expect(all.filter(hasWrongLength)).toEqual([]);
  expect(all.filter((one) => one?.part === "outcome").length).toBeGreaterThan(450);
});
