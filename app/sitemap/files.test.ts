import { setImmediate } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { LOCALES } from "#domain/kernel/state";
import { transact } from "#domain/kernel/transact";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { listedSlugs } from "#domain/organisations/reads";
import { isPostgres } from "#lib/env";
import { paths } from "#lib/paths";
import { shareLimits } from "#lib/requests/rate-limit";
import { visitor } from "#test/builders";
import { listed } from "#test/fixtures/profiles";
import { type Asked, queryCount, statementsOf } from "#test/query-count";
import { planOf } from "#test/query-plan";
import { GET } from "./[file]/route.ts";
import { type Entry, entryLines, PER_FILE, sitemapFile, sitemapFiles } from "./files.ts";

// Other files of tests in this process read the open data as well.
beforeEach(() => shareLimits(undefined));

const slugs = (parts: Entry[][]) => parts.flat().map(({ path }) => path(paths("en")));

async function read(name: string, perFile: number, step: number) {
  const parts: Entry[][] = [];
  for await (const part of sitemapFile(visitor(), name, perFile, step) ?? []) parts.push(part);
  return parts;
}

test("every listed organisation is in one file, read a few at a time, and no file is longer than said", async () => {
  for (let n = 0; n < 7; n++) await listed({ name: `Made-up Works ${n}` });
  const files = (await sitemapFiles(visitor(), 3)).filter((name) => name.startsWith("organisations"));
  expect(files).toEqual(["organisations-1.xml", "organisations-2.xml", "organisations-3.xml"]);
  const found: string[] = [];
  for (const file of files) {
    const parts = await read(file, 3, 2);
    expect(parts.flat().length).toBeLessThanOrEqual(3);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(2);
    found.push(...slugs(parts));
  }
  expect(new Set(found).size).toBe(7);
  expect(found).toHaveLength(7);
});

test("a file holds less than 45,000 addresses", () => {
  expect(PER_FILE * LOCALES.length).toBeLessThanOrEqual(45_000);
});

test("the pages that are always there are in a file of their own, also where nothing is listed", async () => {
  expect(await sitemapFiles(visitor())).toEqual(["pages-1.xml"]);
  expect(slugs(await read("pages-1.xml", PER_FILE, 3))).toContain("/en/directory");
});

test.each(["pages-2.xml", "organisations-999999.xml"])("nothing is in %s", async (name) => {
  expect(await read(name, PER_FILE, 100)).toEqual([]);
});
test.each(["x.xml", "pages-0.xml", "pages-1", "toString-1.xml", "__proto__-1.xml", "organisations-1e9.xml"])(
  "there is no file %s",
  (name) => {
    expect(sitemapFile(visitor(), name)).toBeUndefined();
  },
);

test.skipIf(isPostgres())("no part of a file of organisations reads those before it, and none sorts what it reads", async () => {
  const ctx = visitor();
  const [asked] = await statementsOf(async () => listedSlugs(ctx, { after: "m", limit: 100 }));
  const plan = (await planOf(asked as Asked)).join("\n");
  expect(plan).not.toMatch(/temp b-tree/i);
  expect(plan).toMatch(/slug\W*>/);
});

test("others are let in between two parts of a file", async () => {
  for (let n = 0; n < 7; n++) await listed({ name: `Made-up Works ${n}` });
  let letIn = 0;
  let reading = true;
  const others = (async () => {
    for (; reading; letIn++) await setImmediate();
  })();
  await read("organisations-3.xml", 2, 1);
  reading = false;
  await others;
  expect(letIn).toBeGreaterThanOrEqual(3);
});

const ask = async (file: string, headers: Record<string, string> = {}) => {
  const address = `https://portal.example.org/sitemap/${file}`;
  const answer = await GET(new Request(address, { headers }), { params: Promise.resolve({ file }) });
  return { status: answer.status, tag: answer.headers.get("etag") ?? "", text: await answer.text() };
};

test("a file is built once until something is written, and a reader who has it is told so", async () => {
  await listed({ name: "First" });
  const { status, text, tag } = await ask("organisations-1.xml");
  expect([status, text.match(/<loc>/g)?.length, text.endsWith("</urlset>\n")]).toEqual([200, 3, true]);
  expect(await queryCount(() => ask("organisations-1.xml"))).toBe(0);
  expect(await ask("organisations-1.xml", { "if-none-match": tag })).toEqual({ status: 304, tag, text: "" });
  await listed({ name: "Second" });
  const changed = await ask("organisations-1.xml", { "if-none-match": tag });
  expect([changed.status, changed.text.match(/<loc>/g)?.length]).toEqual([200, 6]);
  expect((await ask("organisations-2.xml")).status).toBe(404);
  expect((await ask("constructor-1.xml")).status).toBe(404);
});

test("a page known only from sources states no day on which it changed", async () => {
  const { id } = await listed({ name: "Iturri" });
  await listed({ name: "Ordezkaria" });
  const system = context({ actor: { kind: "system", name: "test" } });
  await transact(system, ({ db }) => db.delete(organisationPeople).where(eq(organisationPeople.organisationId, id)));
  const citations = [{ field: "*", title: "A page", url: "https://example.org", readOn: "2026-08-10" }];
  await citeSources(system, { subject: { kind: "organisation", id }, citations });
  const entries = (await read("organisations-1.xml", PER_FILE, 3)).flat();
  expect(entries.map(({ path, lastModified }) => [path(paths("en")).split(/[/-]/)[3], lastModified])).toEqual([
    ["iturri", undefined],
    ["ordezkaria", expect.any(Date)],
  ]);
});

test("a network that reads the whole sitemap again and again is told when to come back", async () => {
  const headers = { "x-forwarded-for": "203.0.113.12" };
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "1");
  const statuses: number[] = [];
  for (let n = 0; n < 7; n++) statuses.push((await ask("pages-1.xml", headers)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
});

test("an entry names its page in each language, with the others beside it", () => {
  const lines = entryLines({ path: (to) => to.organisation("a"), lastModified: new Date(0) }, "https://portal.example.org");
  expect(lines.match(/<loc>/g)).toHaveLength(3);
  expect(lines.match(/hreflang/g)).toHaveLength(9);
  expect(lines).toContain("<loc>https://portal.example.org/eu/organisations/a</loc>");
  expect(lines).toContain("<lastmod>1970-01-01T00:00:00.000Z</lastmod>");
});
