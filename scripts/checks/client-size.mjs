import { existsSync, globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BASE = "/dev/hello";
const MEMBERS_KB = 15;
const STAFF_KB = 45;

if (!existsSync(".next/BUILD_ID")) {
  console.log("There is no build to measure: run `npm run build` first.");
  process.exit(1);
}
const sizes = new Map();
function sizeOf(chunk) {
  if (!sizes.has(chunk)) sizes.set(chunk, gzipSync(readFileSync(`.next/${chunk}`)).length);
  return sizes.get(chunk);
}

/** The scripts of a page's own entries, beside those that every page loads. */
function chunksOf(manifest) {
  const text = readFileSync(manifest, "utf8");
  const { entryJSFiles } = JSON.parse(text.slice(text.indexOf("] = ") + 4).replace(/;\s*$/, ""));
  return new Set(Object.values(entryJSFiles).flat());
}

const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8"));
const pages = globSync(".next/server/app/**/page_client-reference-manifest.js").flatMap((manifest) => {
  const file = manifest.replace(/^\.next\/server\/app/, "").replace(/_client-reference-manifest\.js$/, "");
  return routes[file] && !file.startsWith("/_") ? [{ file, address: routes[file], chunks: chunksOf(manifest) }] : [];
});
const base = pages.find(({ address }) => address === BASE)?.chunks;
if (!base) {
  console.log(`The build has no ${BASE}.`);
  process.exit(1);
}
const rows = pages
  .map(({ address, chunks }) => ({
    address,
    bytes: [...chunks].filter((chunk) => !base.has(chunk)).reduce((sum, chunk) => sum + sizeOf(chunk), 0),
  }))
  .sort((a, b) => b.bytes - a.bytes);
const limitOf = (address) => (/^\/\[locale\]\/staff/.test(address) ? STAFF_KB : MEMBERS_KB);
const over = rows.filter(({ address, bytes }) => bytes > limitOf(address) * 1024);
for (const { address, bytes } of rows)
  console.log(`${(bytes / 1024).toFixed(1).padStart(7)} kB  of ${String(limitOf(address)).padStart(3)}  ${address}`);
console.log(`client JavaScript beyond ${BASE}, gzipped: pages=${rows.length} over=${over.length}`);
process.exitCode = over.length > 0 ? 1 : 0;
