import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { stop } from "../prepare.mjs";

const USE = "npm run seed -- --organisations N --file F [--seed S]";

function asked() {
  try {
    const { organisations, file, seed } = parseArgs({
      options: { organisations: { type: "string" }, file: { type: "string" }, seed: { type: "string", default: "1" } },
    }).values;
    const count = Number(organisations);
    if (!file || !Number.isInteger(count) || count < 1 || !Number.isInteger(Number(seed))) return stop(USE);
    return { count, file, seed: Number(seed) };
  } catch (error) {
    return stop(`${(error as Error).message}\n${USE}`);
  }
}

const { count, file, seed } = asked();
if (existsSync(file)) stop(`${file} exists: choose another file, or remove it.`);
process.env.PORTAL_DATABASE = file;
const { explain, prepareDatabase } = await import("../prepare-database.ts");
const { buildMadeUp } = await import("#demo/build-made-up");
await prepareDatabase();
const start = Date.now();
const counts = await buildMadeUp(count, seed).catch((error: unknown) => stop(explain(error)));
for (const [what, n] of Object.entries(counts)) console.log(`${what}: ${n}`);
console.log(`${file}: ${count} organisations in ${((Date.now() - start) / 1000).toFixed(1)} s`);
