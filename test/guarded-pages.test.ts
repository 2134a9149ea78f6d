import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const reads = /\bload\(|requestContext\(|viewer\(/;

test.each(globSync("app/[[]locale[]]/**/page.tsx").filter((page) => reads.test(readFileSync(page, "utf8"))))(
  "%s says so when it breaks, without scripts too",
  (page) => expect(readFileSync(page, "utf8")).toContain("export default guarded("),
);

const metadata = (page: string) => /export async function generateMetadata[\s\S]*?\n}\n/.exec(readFileSync(page, "utf8"))?.[0] ?? "";

test.each(globSync("app/[[]locale[]]/**/page.tsx").filter((page) => /\bload\w*\(/.test(metadata(page))))(
  "%s has a title even when what it reads breaks: the page itself tells",
  (page) => expect(metadata(page)).toMatch(/\.catch\(|titleOfFound\(/),
);

test.each(globSync("app/[[]locale[]]/staff/**/page.tsx").filter((page) => readFileSync(page, "utf8").includes("<NotFound />")))(
  "%s says in the title of its window that it is not there, where it says so",
  (page) => expect(readFileSync(page, "utf8")).toMatch(/generateMetadata[\s\S]*?\b(titleOfFound|titleFor)\(/),
);
