import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { engines?: { node?: string }; os?: string[]; optional?: boolean };
const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const own: string = read("package.json").engines.node;
const locked: Record<string, Locked> = read("package-lock.json").packages;

const numbersOf = (version: string) => [0, 1, 2].map((n) => Number(version.split(".")[n]) || 0);
const compare = (one: string, other: string) => {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  return a.map((number, n) => number - (b[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
};

/** Whether a version fits a range of `engines`: alternatives of comparators, as npm reads them. */
const fits = (version: string, range: string) =>
  range.split("||").some((alternative) =>
    [...alternative.matchAll(/(\^|>=|<=|>|<|~|=)?\s*v?(\d[\d.]*|\*)(?:\.[x*])*/g)].every(([, sign = "", asked = ""]) => {
      const difference = compare(version, asked);
      const isSameMajor = numbersOf(version)[0] === numbersOf(asked)[0];
      if (asked === "*") return true;
      if (sign === ">=") return difference >= 0;
      if (sign === "<") return difference < 0;
      if (sign === ">") return difference > 0;
      if (sign === "<=") return difference <= 0;
      return isSameMajor && difference >= 0;
    }),
  );

test.each([
  ["22.19.0", "^22 || ^24 || >=26", true],
  ["25.1.0", "^22||^24||>=26", false],
  ["22.12.0", "^20.19.0 || ^22.13.0 || >=23.5.0", false],
  ["22.19.0", ">=20.19.0 <22.0.0 || >=22.12.0", true],
  ["24.0.0", ">= 10.0.0", true],
  ["24.0.0", "10.* || >= 12.*", true],
  ["24.0.0", "^20.9.0", false],
])("Node %s and the range %s: %s", (version, range, expected) => expect(fits(version, range)).toBe(expected));

test("each package runs on the oldest Node of every line that package.json names, so that npm warns of none", () => {
  const oldest = own.split("||").map((range) => range.replace(/[^\d.]/g, ""));
  expect(oldest).toHaveLength(3);
  const wrong = Object.entries(locked).flatMap(([name, { engines, os, optional }]) =>
    // npm does not install what is for another system, and does not warn about it.
    name === "" || !engines?.node || (optional && os && !os.includes(process.platform))
      ? []
      : oldest.filter((version) => !fits(version, engines.node ?? "*")).map((version) => `${name}: ${engines.node}, not ${version}`),
  );
  expect(wrong).toEqual([]);
});

test("the lock says the same as package.json", () => expect(locked[""]?.engines?.node).toBe(own));
