import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const reads = /\bload\(|requestContext\(|viewer\(/;

test.each(globSync("app/[[]locale[]]/**/page.tsx").filter((page) => reads.test(readFileSync(page, "utf8"))))(
  "%s says so when it breaks, without scripts too",
  (page) => expect(readFileSync(page, "utf8")).toContain("export default guarded("),
);
