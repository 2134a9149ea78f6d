import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HOME_ZONE } from "./clock.ts";

test("the cluster's time zone is written in one place, beside its name for readers", () => {
  const sources = globSync([
    "app/**/*.ts",
    "app/**/*.tsx",
    "components/**/*.tsx",
    "db/**/*.ts",
    "demo/**/*.ts",
    "domain/**/*.ts",
    "emails/**/*.ts",
    "lib/**/*.ts",
    "worker/**/*.ts",
  ]);
  const places = sources.filter((file) => !file.includes(".test.") && readFileSync(file, "utf8").includes(`"${HOME_ZONE}"`));
  expect(places.sort()).toEqual(["lib/clock.ts", "lib/format/zones.ts"]);
});
