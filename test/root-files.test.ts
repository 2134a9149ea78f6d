import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** The files that may be at the root of the repository: those that tools look for there, and those that a reader looks for first. */
const ALLOWED = [
  ...[".dependency-cruiser.cjs", ".gitignore", ".npmrc", "biome.json", "drizzle.config.ts", "drizzle.postgres.config.ts", "knip.json"],
  ...["next.config.ts", "package-lock.json", "package.json", "playwright.config.ts", "postcss.config.mjs", "vitest.config.ts"],
  ...["tsconfig.json", "tsconfig.postgres.json", "instrumentation-node.ts", "instrumentation.ts", "proxy.ts"],
  ...["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md", "THIRD-PARTY-NOTICES.md"],
];

const filesOf = (...asked: string[]) =>
  execFileSync("git", ["ls-files", ...asked], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean);

test("no stray file is at the root, tracked or not", () => {
  const root = [...filesOf(), ...filesOf("--others", "--exclude-standard")].filter((path) => !path.includes("/"));
  expect(root.filter((path) => !ALLOWED.includes(path))).toEqual([]);
});
