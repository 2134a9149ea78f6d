import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const STAFF = "app/[locale]/staff";
const pages = globSync("app/[[]locale[]]/staff/**/{page.tsx,route.ts}").map((file) => file.slice(STAFF.length + 1));

/** What staff read without a note, each for a reason. Whatever is new and in neither list fails. */
const NOTHING_PERSONAL: Record<string, string> = {
  "page.tsx": "leads to another page",
  "[...rest]/page.tsx": "is there for nobody",
  "absences/page.tsx": "names colleagues of the staff only",
  "applications/[id]/documents/[document]/route.ts": "each opening is in the audit",
  "applications/[id]/documents/[document]/[format]/route.ts": "each opening is in the audit",
  "calls/page.tsx": "calls of funders",
  "calls/[slug]/page.tsx": "a call of a funder",
  "calls/new/page.tsx": "an empty form",
  "consortia/page.tsx": "names organisations",
  "insight/page.tsx": "counts, and names colleagues of the staff only",
  "insight/file/route.ts": "counts, and names colleagues of the staff only",
  "organisations/preview/route.ts": "an email without its receiver",
  "audit/csv/route.ts": "each download is in the audit",
  "applications/export/route.ts": "each export is in the audit",
  "organisations/export/route.ts": "each export is in the audit",
  "import/page.tsx": "names files, and who of the staff sent them",
  "import/file/route.ts": "takes a file",
  "import/template/route.ts": "an empty table",
  "settings/retention/page.tsx": "lengths of time",
  "settings/page.tsx": "rules of the cluster",
  "settings/kinds/add/page.tsx": "an empty form",
  "settings/kinds/[kind]/page.tsx": "words of the cluster",
  "settings/letters/page.tsx": "letters of the cluster",
  "settings/letters/preview/route.ts": "a letter to somebody made up",
  "settings/questions/[kind]/page.tsx": "questions",
  "settings/questions/[kind]/preview/page.tsx": "questions",
  "settings/questions/[kind]/question/[question]/page.tsx": "a question",
  "settings/readings/page.tsx": "what staff read, which names applicants and is for administrators",
  "settings/texts/page.tsx": "texts of the cluster",
  "settings/new-consortia/page.tsx": "a choice of the cluster",
  "settings/watched-words/page.tsx": "words of the cluster",
  "settings/visibility/page.tsx": "which fields members may hide",
  "settings/rules/page.tsx": "rules of the cluster",
};

/** The source of a file and of what it imports by a relative path from its own area: the page with its _load.ts_. */
function sourceWithLoads(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !existsSync(file)) return "";
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const loads = [...source.matchAll(/from "(\.[^"]*load\.ts)"/g)].map(([, path = ""]) => join(dirname(file), path));
  return [source, ...loads.map((load) => sourceWithLoads(load, seen))].join("\n");
}
const isNoted = (page: string) => /\bnoteAfter\(\(\) => noteReading\(/.test(sourceWithLoads(join(STAFF, page)));

test("every page and file of staff notes that it was opened, or is listed with why it shows nobody", () => {
  expect(pages.length).toBeGreaterThan(30);
  const silent = pages.filter((page) => !(page in NOTHING_PERSONAL) && !isNoted(page));
  const advice = "call noteReading where it reads, or write in NOTHING_PERSONAL of this test why it shows nobody";
  expect(silent.map((page) => `${page}: ${advice}`)).toEqual([]);
});

test("nothing is listed that notes its opening after all, or that is gone", () => {
  const listed = Object.keys(NOTHING_PERSONAL);
  expect(listed.filter((page) => isNoted(page) || !pages.includes(page))).toEqual([]);
});

/** Functions that read only what is the reader's own. */
const OWN = ["loadRecusal"];

/** A _load.ts_ may read for several pages: of each function that answers with people, applications or organisations, one note. */
test("each function that reads for a page of staff notes it, where its file notes anything", () => {
  const loads = globSync("app/[[]locale[]]/staff/**/load.ts").filter((file) => readFileSync(file, "utf8").includes("noteReading"));
  const silent = loads.flatMap((file) => {
    const functions = readFileSync(file, "utf8")
      .split(/^export (?=(?:async )?(?:function|const) )/m)
      .slice(1);
    return functions
      .filter(
        (body) =>
          /\b(?:requestContext|signedInContext)\(/.test(body) &&
          !body.includes("noteReading") &&
          !OWN.some((name) => body.includes(`function ${name}(`)),
      )
      .map((body) => `${file}: ${body.split("(")[0]}`);
  });
  expect(silent).toEqual([]);
});

/** What reads one application or person with all that it says, and what its opening is noted as. */
const READ_WHOLE = { applicationForReview: "application", applicationInPanel: "application", personOfCluster: "person" };

test.each(Object.entries(READ_WHOLE))("whoever reads by %s notes which %s it was", (reads, what) => {
  const sources = globSync("app/**/*.{ts,tsx}").map((file) => ({ file, source: readFileSync(file, "utf8") }));
  const reading = sources.filter(({ source }) => source.includes(`await ${reads}(`));
  expect(reading.length).toBeGreaterThan(0);
  const noted = new RegExp(`await ${reads}\\([^]*?noteAfter\\(\\(\\) => noteReading\\(ctx, \\{ what: "${what}", subjectId: \\w+ \\}\\)`);
  expect(reading.filter(({ source }) => !noted.test(source)).map(({ file }) => file)).toEqual([]);
});

/** Whatever a page notes is written once its answer has left: a busy writer or a full disk is no reason to show no page. */
test.each(["noteReading", "markThreadRead"])("no page waits for %s", (notes) => {
  const callers = globSync("app/**/*.{ts,tsx}").map((file) => ({ file, source: readFileSync(file, "utf8") }));
  const noting = callers.filter(({ source }) => source.includes(`${notes}(`));
  expect(noting.length).toBeGreaterThan(0);
  expect(noting.filter(({ source }) => source.split(`${notes}(`).length !== source.split(`noteAfter(() => ${notes}(`).length)).toEqual([]);
});
