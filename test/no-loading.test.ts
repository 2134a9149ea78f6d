import { globSync } from "node:fs";
import { expect, test } from "vitest";

// With a loading.tsx a missing page answers 200 and shows nothing without scripts.
test("no route has a loading.tsx", () => {
  expect(globSync("app/**/page.tsx").length).toBeGreaterThan(0);
  expect(globSync("app/**/loading.{tsx,ts,jsx,js}")).toEqual([]);
});
