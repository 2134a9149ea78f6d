import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "THIRD-PARTY-NOTICES.md";
/** Files in which a package states its terms. */
const TERMS = /^(licen[cs]e|copying|notice)/i;

/** The packages that a portal runs on, each once: npm's own answer to which are not for development only. */
function packages() {
  const said = JSON.parse(execFileSync("npm", ["query", ".prod"], { encoding: "utf8", maxBuffer: 1 << 28 }));
  const named = said.filter(({ name, location }) => name && location?.startsWith("node_modules/"));
  return [...new Map(named.map((each) => [`${each.name} ${each.version}`, each])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const termsOf = ({ path }) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && TERMS.test(entry.name))
        .map(({ name }) => readFileSync(join(path, name), "utf8").trim().replaceAll("\r\n", "\n"))
    : [];

const all = packages();
const unnamed = all.filter(({ license }) => !license);
const texts = new Map();
for (const each of all) {
  const text = termsOf(each).join("\n\n");
  texts.set(text, [...(texts.get(text) ?? []), each]);
}
const said = ({ name, version, license }) => `${name} ${version} (${license ?? "see its text"})`;
const sections = [...texts].filter(([text]) => text).map(([text, users]) => `## ${users.map(said).join(", ")}\n\n~~~text\n${text}\n~~~`);
const silent = texts.get("") ?? [];
const lines = [
  "# Third-party notices",
  "",
  "The packages that a portal runs on, with their terms. `npm run notices` writes this page from the installed packages.",
  "",
  ...(silent.length > 0 ? [`These name their licence and add no text: ${silent.map(said).join(", ")}.`, ""] : []),
  sections.join("\n\n"),
];
writeFileSync(FILE, `${lines.join("\n")}\n`);
console.log(
  `${FILE}: packages=${all.length} texts=${texts.size} without_licence=${unnamed.filter((each) => termsOf(each).length === 0).length}`,
);
