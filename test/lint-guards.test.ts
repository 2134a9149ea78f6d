import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "lint-"));
const { vcs: _, $schema: __, ...settings } = JSON.parse(readFileSync("biome.json", "utf8"));
writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...settings, root: true }));
cpSync("lint", join(folder, "lint"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function complaints(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const biome = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(process.execPath, [biome, "lint", "--max-diagnostics=50", path], { cwd: folder, encoding: "utf8" });
  return `${run.stdout}${run.stderr}`;
}
const verb = (body: string) => `export async function act(ctx: Context) {\n  ${body}\n}\n`;
const write = "await ctx.db.update(things).set({ a: 1 }).where(x);";

test.each([
  ["a write without transact", "domain/a/act-one.ts", verb(`${write} await record(ctx, "a");`), "goes through transact"],
  ["a write without record", "domain/a/act-two.ts", verb(`return transact(ctx, async (ctx) => { ${write} });`), "goes through transact"],
  [
    "an arrow that deletes",
    "domain/a/act-three.ts",
    "export const act = (ctx: Context) => ctx.db.delete(things);\n",
    "goes through transact",
  ],
  ["drizzle's transaction", "domain/a/act-four.ts", "await db.transaction(async () => {});\n", "half-commits"],
  ["drizzle's transaction with options", "lib/a.ts", "await db.transaction(async () => {}, {});\n", "half-commits"],
  ["a hand-written begin", "lib/b.ts", 'raw.exec("begin immediate");\n', "No raw transaction"],
  ["a raw colour in a class", "components/ui/a.tsx", 'export const A = () => <i className="text-[#fff]" />;\n', "A raw colour"],
  ["a raw colour in a stylesheet", "styles/a.css", "a {\n  color: rgb(1, 2, 3);\n}\n", "A raw colour"],
  ["a style attribute", "components/ui/b.tsx", "export const B = () => <i style={{}} />;\n", "refuses style attributes"],
  ["words in a page", "app/a/page.tsx", "export const A = () => <p>Hello</p>;\n", "Words belong"],
  ["words in a label", "components/ui/c.tsx", 'export const C = () => <i aria-label="Close" />;\n', "Words belong"],
  ["zod in the browser", "components/ui/d.tsx", '"use client";\nimport { z } from "zod";\nexport const d = z;\n', "in the browser"],
  ["an address pasted into a link", "app/c/page.tsx", "export const C = () => <a href={`mailto:a@example.org`}>{1}</a>;\n", "use mailto"],
  ["next's notFound", "app/b/page.tsx", 'import { notFound } from "next/navigation";\nnotFound();\n', "noRestrictedImports"],
  ["next/image", "components/ui/e.tsx", 'import Image from "next/image";\nexport const e = Image;\n', "noRestrictedImports"],
  ["any", "lib/c.ts", "export const c = (x: any) => x;\n", "noExplicitAny"],
  ["the environment", "domain/a/d.ts", "export const d = process.env.HOME;\n", "noProcessEnv"],
  ["a default export", "domain/a/e.ts", "export default 1;\n", "noDefaultExport"],
  ["a name in camel case", "domain/a/camelCase.ts", "export const f = 1;\n", "useFilenamingConvention"],
  ["a floating promise", "lib/d.ts", "const f = async () => 1;\nf();\nexport {};\n", "noFloatingPromises"],
])("%s is refused", (_name, path, text, said) => {
  expect(complaints(path, text)).toMatch(new RegExp(said));
});

test.each([
  ["a verb with both", "domain/b/act-one.ts", verb(`return transact(ctx, async (ctx) => { ${write} await record(ctx, "a"); });`)],
  ["a part of another verb's turn", "domain/b/index-one.ts", "export const index = (turn: Turn) => turn.db.delete(things).where(x);\n"],
  ["a read", "domain/b/reads.ts", "export const all = (ctx: Context) => ctx.db.select({ a: things.a }).from(things);\n"],
  ["a link to a part of the page", "components/ui/f.tsx", 'export const F = () => <a href="#content">{"·"}</a>;\n'],
  ["a type of zod in the browser", "components/ui/g.tsx", '"use client";\nimport type { z } from "zod";\nexport type G = z.ZodType;\n'],
])("%s is accepted", (_name, path, text) => {
  expect(complaints(path, text)).toContain("No fixes applied");
  expect(complaints(path, text)).not.toMatch(/plugin ━|Found \d+ error/);
});

test("no test says that an object is empty where any object would do: toMatchObject takes NO_VALUES of test/mail for that", () => {
  const said = globSync("{app,db,domain,e2e,emails,lib,scripts,test,worker}/**/*.test.{ts,tsx}")
    .filter((file) => file !== join("test", "lint-guards.test.ts"))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((line, n) => ({ at: `${file}:${n + 1}`, line })),
    )
    .filter(({ line }) => /toMatchObject\((?!.*JSON\.stringify).*\b\w+: \{\}/.test(line));
  expect(said.map(({ at }) => at)).toEqual([]);
});
