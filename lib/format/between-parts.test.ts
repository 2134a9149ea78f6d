import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"], { exclude: ["**/*.test.*"] });
const ofATitle =
  /\btitle(?:For|OfFound)\(|\btitle = |\btitle:|<title>|\breturn \{ title|[?] \{ title|\bconst words = |"application" in shown/;

test("in the pages and catalogues no separator can begin a line, except in a window's title, which has one line", () => {
  expect(sources.length).toBeGreaterThan(0);
  const could = [...sources, ...globSync("messages/*/*.json")].flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => / · /.test(line) && !ofATitle.test(line) && !/^\s*(\/\*\*|\*|\/\/)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(could).toEqual([]);
});

test("a page's trail has its separators after the steps", () => {
  expect(readFileSync("styles/layout.css", "utf8")).not.toMatch(/\.crumbs li[^{]*::before/);
});

test("a window's title has one separator, as its template has", () => {
  const others = sources.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => ofATitle.test(line) && /\} [–—|-] \$\{/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(others).toEqual([]);
});
