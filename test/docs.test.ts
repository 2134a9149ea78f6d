import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const OURS =
  /^(?:\.ci|app|bench|components|db|demo|docs|domain|e2e|emails|lib|lint|messages|public|scripts|styles|test|worker)\/[^\s*<>{}…]+$/;
const ROOT = /^[\w.-]+\.(?:json|ts|mjs|cjs|md)$/;
const pages = () => [...globSync("docs/**/*.md"), ...globSync("{README,CONTRIBUTING,SECURITY}.md")];
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

test("the table of imports in docs/architecture.md is what dependency-cruiser checks, rule by rule", () => {
  const { forbidden }: { forbidden: { name: string; comment?: string }[] } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
  const section = readFileSync("docs/architecture.md", "utf8").split("## Who may import whom")[1]?.split("\n## ")[0] ?? "";
  const rows = [...section.matchAll(/^\| ([a-z][\w-]+) +\| (.+?) +\|$/gm)].map(([, name, says]) => ({ name, says }));
  expect(rows.filter(({ name }) => name !== "rule")).toEqual(forbidden.map(({ name, comment }) => ({ name, says: comment })));
});

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

test("each of the ten rules of docs/style.md has an example that is in the file it names", () => {
  const rules = readFileSync("docs/style.md", "utf8").split(/^## /m).slice(1);
  expect(rules).toHaveLength(10);
  const invented = rules.filter((rule) => {
    const [, path = "", snippet = ""] = rule.match(/`([^`\n]+)`:\n\n```\w+\n([\s\S]+?)\n```/) ?? [];
    return snippet === "" || !existsSync(path) || !squeezed(readFileSync(path, "utf8")).includes(squeezed(snippet));
  });
  expect(invented.map((rule) => rule.split("\n")[0])).toEqual([]);
});
