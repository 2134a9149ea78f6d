import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const OURS = /^(?:\.ci|app|bench|components|db|demo|docs|domain|e2e|emails|lib|lint|messages|public|scripts|styles|test)\/[^\s*<>{}…]+$/;
const ROOT = /^[\w.-]+\.(?:json|ts|mjs|cjs|md)$/;
const pages = () => [...globSync("docs/**/*.md"), ...globSync("README.md")];
const mentioned = (text: string) => [...text.matchAll(/`([^`\n]+)`|\]\(([^)\s#]+)\)/g)].map((match) => match[1] ?? match[2] ?? "");
const isOurs = (path: string) => OURS.test(path) || ROOT.test(path);

test.each(pages())("%s names only files that exist", (page) => {
  const missing = mentioned(readFileSync(page, "utf8")).filter((path) => isOurs(path) && !existsSync(path));
  expect(missing).toEqual([]);
});

test("every npm command that the README and docs mention exists", () => {
  const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
  const named = pages().flatMap((page) => [...readFileSync(page, "utf8").matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]));
  expect(named.filter((name) => !scripts.includes(name ?? ""))).toEqual([]);
});
