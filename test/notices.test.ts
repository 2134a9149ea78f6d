import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { version: string; dev?: boolean; optional?: boolean; devOptional?: boolean };
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const notices = readFileSync("THIRD-PARTY-NOTICES.md", "utf8");

test("every package that a portal runs on is in the third-party notices, with its version", () => {
  const missing = Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path && !dev && !optional && !devOptional)
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)} ${version}`)
    .filter((name) => !notices.includes(`${name} (`));
  expect(missing, "run npm run notices").toEqual([]);
});

test("the licence is the one that package.json names", () => {
  expect(readFileSync("LICENSE", "utf8")).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  expect(JSON.parse(readFileSync("package.json", "utf8")).license).toBe("EUPL-1.2");
});
