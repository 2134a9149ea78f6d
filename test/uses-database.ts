import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SOURCES = "{app,bench,components,db,demo,domain,e2e,emails,lib,messages,scripts,test,worker}/**/*.{ts,tsx,mjs}";
const TEST = /\.test\.tsx?$/;
/** What a file imports when it runs; types are gone by then. */
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^"'`;]*?\sfrom\s*)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
/** A file of ours that is named and not imported is a program that somebody starts. */
const STARTED = /"((?:bench|db|demo|e2e|scripts|test|worker)\/[\w/.-]+\.(?:tsx?|mjs))"/g;
/** A test that reads the setting itself is about databases, whatever it imports. */
const SETTING = /\bPORTAL_DATABASE\b|\bisPostgres\b/;

const aliases = Object.entries<string | { default: string }>(JSON.parse(readFileSync("package.json", "utf8")).imports).map(
  ([alias, target]) => ({ before: alias.replace("*", ""), to: (typeof target === "string" ? target : target.default).slice("./".length) }),
);

/** The file of ours that `name` means in `file`; undefined for a package. */
function resolved(file: string, name: string): string | undefined {
  if (name.startsWith(".")) return [join(dirname(file), name)].flatMap((path) => [path, `${path}.ts`, `${path}.tsx`]).find(existsSync);
  const alias = aliases.find(({ before, to }) => (to.includes("*") ? name.startsWith(before) : name === before));
  return alias?.to.replace("*", name.slice(alias.before.length));
}

/** What describes tables and opens nothing: a test that reaches no more of `db` is the same on both databases. */
const DESCRIBES = /^db\/(schema|dialect)\//;

const opens = (file: string, text: string) =>
  (file.startsWith("db/") && !DESCRIBES.test(file)) || /from "(?:pg|better-sqlite3)"/.test(text) || (TEST.test(file) && SETTING.test(text));

/** The files of ours with their texts, and who imports or starts each. */
function imports() {
  const importers = new Map<string, string[]>();
  const texts = new Map<string, string>();
  for (const file of globSync(SOURCES).map((path) => path.replaceAll("\\", "/"))) {
    const text = readFileSync(file, "utf8");
    texts.set(file, text);
    const imported = [...text.matchAll(IMPORT)].map(([, from, later]) => resolved(file, from ?? later ?? ""));
    const started = [...text.matchAll(STARTED)].map(([, path]) => path);
    for (const other of [...imported, ...started])
      if (other && !TEST.test(other)) importers.set(other, [...(importers.get(other) ?? []), file]);
  }
  /** `files` and all that reach one of them. */
  function reaching(files: readonly string[]): ReadonlySet<string> {
    const seen = new Set(files);
    for (const file of seen) for (const importer of importers.get(file) ?? []) seen.add(importer);
    return seen;
  }
  return { texts, reaching };
}

export type TestFiles = { withDatabase: string[]; without: string[] };

/** Every test file of the portal in order, told apart by whether it reaches `db` through what it and its imports import (decision 0074). */
export function testFiles(): TestFiles {
  const { texts, reaching } = imports();
  const tests = [...texts.keys()].filter((file) => TEST.test(file)).sort();
  const opening = reaching([...texts].flatMap(([file, text]) => (opens(file, text) ? [file] : [])));
  return {
    withDatabase: tests.filter((file) => opening.has(file)),
    without: tests.filter((file) => !opening.has(file)),
  };
}
