import { total } from "../access-matrix/total.ts";

/** Prints what many tests counted together. A whole run (scripts/test-run.mjs says so) fails where a part was not asked. */
export default function totals() {
  const { line, lacking, asked } = total();
  if (!asked) return;
  process.stdout.write(`${line}\n`);
  if (process.env.WHOLE_RUN && lacking.length > 0) throw new Error(`The access matrix is not whole: ${lacking.join("; ")}.`);
}
