import { readFile, writeFile } from "node:fs/promises";
import { readTable } from "#lib/tables/read-table";

/** Runs in a process of its own, which `readTableApart` bounds. */
const [input = "", output = ""] = process.argv.slice(2);
await writeFile(output, JSON.stringify(await readTable(await readFile(input))));
process.stdout.write(String(process.pid));
