import { rmSync } from "node:fs";
import { total as accessMatrix } from "../access-matrix/checking/total.ts";
import { total as hostile } from "../hostile/total.ts";
import { FOLDER } from "./portals/databases.ts";

/** Removes the databases, and prints what many tests counted together. A whole run (scripts/checks/test-run.mjs says so) fails where a part of it was not asked. */
export default function totals() {
  rmSync(FOLDER, { recursive: true, force: true });
  const all = [accessMatrix(), hostile()].filter(({ asked }) => asked || process.env.WHOLE_RUN);
  for (const { line } of all) process.stdout.write(`${line}\n`);
  const lacking = all.flatMap((each) => each.lacking);
  if (process.env.WHOLE_RUN && lacking.length > 0) throw new Error(`Not everything was asked: ${lacking.join("; ")}.`);
}
