import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { PLACES } from "../../support/all-places.ts";
import { ROWS } from "../rows.ts";

/** The address of a page or route: groups in brackets and the file's own name are not part of it. */
const addressOf = (file: string) =>
  file
    .replaceAll("\\", "/")
    .replace(/^app/, "")
    .replace(/\/(?:page\.tsx|route\.ts)$/, "")
    .replace(/\/\([^)]+\)/g, "") || "/";
const addresses = (name: string) => globSync(`app/**/${name}`).map(addressOf);

/** A page that is there for nobody is none that anybody looks at. */
const isPage = (address: string) => !address.includes("[...");

test("every page and route has a row in the access matrix", () => {
  const covered = new Set(ROWS.map(({ covers }) => covers));
  const built = [
    ...addresses("page.tsx").map((address) => `page ${address}`),
    ...addresses("route.ts").map((address) => `route ${address}`),
  ];
  expect(built.length).toBeGreaterThan(150);
  expect(
    built.filter((name) => !covered.has(name)).map((name) => `${name}: write a row with who may see it in e2e/access-matrix/*.rows.ts`),
  ).toEqual([]);
});

test("every page is among those that are looked at", () => {
  const placed = new Set(PLACES.map(({ page }) => page));
  const pages = addresses("page.tsx").filter(isPage);
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((address) => !placed.has(address)).map((address) => `${address}: add it to e2e/support/all-places.ts`)).toEqual([]);
});
