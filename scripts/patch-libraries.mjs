import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { applyPatch, parsePatch, reversePatch } from "diff";

/**
 * What we changed in installed libraries, one file of `patches` for each: see docs/decisions/0169. npm runs this after each installation, and it may run again.
 * A patch names the version that it was made for, and one that fits no longer stops the installation.
 */
const FOLDER = "patches";

/** @param {string} name @returns {never} */
function stop(name) {
  console.error(`${FOLDER}/${name} does not fit the installed library. Take it out, or make it again for the new version.`);
  process.exit(1);
}

/** A library's file may be linked from elsewhere, so it is replaced, and never written into. */
function replace(file, text) {
  writeFileSync(`${file}.patched`, text);
  renameSync(`${file}.patched`, file);
}

for (const name of readdirSync(FOLDER)) {
  const [, library, version] = /^(.+)\+(.+)\.patch$/.exec(name) ?? [];
  if (JSON.parse(readFileSync(`node_modules/${library}/package.json`, "utf8")).version !== version) stop(name);
  for (const patch of parsePatch(readFileSync(`${FOLDER}/${name}`, "utf8"))) {
    const file = patch.newFileName?.replace(/^b\//, "") ?? "";
    const text = readFileSync(file, "utf8");
    const patched = applyPatch(text, patch);
    if (patched !== false) replace(file, patched);
    else if (applyPatch(text, reversePatch(patch)) === false) stop(name);
  }
}
