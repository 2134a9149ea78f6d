import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { paths } from "#lib/paths";
import { visitor } from "#test/builders";
import { listed } from "#test/fixtures/profiles";
import { type Entry, entryLines, PER_FILE, sitemapFile, sitemapFiles } from "./files.ts";

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

test("an entry names its page in each language, with the others beside it", () => {
  const lines = entryLines({ path: (to) => to.organisation("a"), lastModified: new Date(0) }, "https://portal.example.org");
  expect(lines.match(/<loc>/g)).toHaveLength(3);
  expect(lines.match(/hreflang/g)).toHaveLength(9);
  expect(lines).toContain("<loc>https://portal.example.org/eu/organisations/a</loc>");
  expect(lines).toContain("<lastmod>1970-01-01T00:00:00.000Z</lastmod>");
});
