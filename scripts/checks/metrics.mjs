import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { foldersBySize, forbiddenNamesIn } from "./forbidden-names.mjs";

const MAX_FILES = 30;
const ROOTS = [
  "app",
  "bench",
  "components",
  "db",
  "demo",
  "domain",
  "emails",
  "lib",
  "messages",
  "scripts",
  "worker",
  "proxy.ts",
  "instrumentation*.ts",
];
const isTest = (name) => /\.(test|spec)\.tsx?$/.test(name);
const filesIn = (roots) =>
  execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", ...roots], { encoding: "utf8" })
    .split("\n")
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && existsSync(name))
    .map((name) => {
      const text = readFileSync(name, "utf8");
      return { name, text, lines: text.split("\n").length - 1 };
    });
const files = filesIn(ROOTS);
const all = [...files, ...filesIn(["e2e", "test"])];
const sources = files.filter(({ name }) => !isTest(name));
const sum = (some) => some.reduce((total, { lines }) => total + lines, 0);
const inDomain = ({ name }) => name.startsWith("domain/");
const lengths = sources.map(({ lines }) => lines).sort((a, b) => a - b);
const middle = lengths[Math.floor(lengths.length / 2)];
const long = all.filter(({ lines }) => lines > 300);
/** What a file says in strings and comments, which is no type: "sent as any other". */
const WORDS = /"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const loose = files.filter(({ text }) => /(?::\s*|\bas\s+|<)any\b|\bany\[\]/.test(text.replace(WORDS, "")));
const barrels = sources.filter(({ name, text }) => /\/index\.tsx?$/.test(name) || /^(\s*export\s[^;]*\sfrom\s[^;]*;\s*)+$/.test(text));
const markup = sources.filter(({ name }) => name.endsWith(".tsx") && !name.startsWith("emails/"));
const client = markup.filter(({ text }) => /^\s*["']use client["']/.test(text));
const share = (100 * client.length) / markup.length;
const tested = sum(files.filter((file) => inDomain(file) && isTest(file.name))) / sum(sources.filter(inDomain));
const [largest] = foldersBySize(all.map(({ name }) => name).filter((name) => !isTest(name)));
const forbidden = all.filter(({ name }) => !name.startsWith("scripts/checks/forbidden-names")).flatMap(forbiddenNamesIn);
const named = (some) => (some.length ? ` (${some.map(({ name }) => name).join(", ")})` : "");

const figures = [
  ["median source file", middle, "lines, aim ≤ 50", middle <= 50],
  ["files above 300 lines", long.length, `aim 0${named(long)}`, long.length === 0],
  ["files with any", loose.length, `aim 0${named(loose)}`, loose.length === 0],
  ["barrels", barrels.length, `aim 0${named(barrels)}`, barrels.length === 0],
  ["client share of tsx", `${share.toFixed(1)} %`, `${client.length} of ${markup.length}, aim ≤ 30 %`, share <= 30],
  ["test lines per line in domain/", tested.toFixed(2), "aim ≥ 0.9", tested >= 0.9],
  ["source files in the largest folder", largest.files, `${largest.folder}, aim ≤ ${MAX_FILES}`, largest.files <= MAX_FILES],
  ["forbidden names", forbidden.length, `aim 0${forbidden.length ? ` (${forbidden.join("; ")})` : ""}`, forbidden.length === 0],
];
for (const [name, value, aim, met] of figures) console.log(`${met ? "met   " : "MISSED"} ${name}: ${value} (${aim})`);
console.log(
  `${sources.length} source files, ${sum(sources)} lines; ${sum(files.filter(({ name }) => isTest(name)))} lines of tests beside them`,
);
process.exitCode = figures.every(([, , , met]) => met) ? 0 : 1;
