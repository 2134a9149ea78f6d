import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

const ROOTS = ["app", "components", "db", "domain", "emails", "lib", "messages", "public", "styles", "worker"];
const FILES = [
  "instrumentation.ts",
  "instrumentation-node.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

const filesOf = (root) =>
  statSync(root).isFile()
    ? [root]
    : readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.d\.json\.ts$/.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`);

/** One hash over everything that a build is made from. */
export function sourcesHash() {
  const hash = createHash("sha256").update(process.version);
  for (const file of [...ROOTS, ...FILES]
    .filter((root) => existsSync(root))
    .flatMap(filesOf)
    .sort())
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
