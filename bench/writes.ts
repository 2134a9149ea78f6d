import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Case, median, say } from "./report.ts";
import { FOLDER } from "./server.ts";

/** Notes with their audit rows that one process acknowledges in `seconds`. */
async function notesOf(database: string, seconds: number): Promise<number> {
  const env = { ...process.env, PORTAL_DATABASE: database, PORTAL_DATA: FOLDER, PORTAL_DEMO: "1" };
  const writer = spawn(process.execPath, ["bench/write-notes.ts", String(seconds)], { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  writer.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(writer, "close");
  if (code !== 0) throw new Error(`the writing process ended with ${code}`);
  return Number(said);
}

/**
 * Writes per second of one cluster on each database, in rounds that take each in turn. On the server also by two processes at once: on one database, where
 * they follow one another, and on one each, which is what a lock for each cluster could give at best.
 */
export async function writes(file: string, [url, another]: [string, string], rounds: number, seconds: number): Promise<Case[]> {
  const ways = {
    "writes sqlite": [file],
    "writes postgres": [url],
    "writes postgres, two processes": [url, url],
    "writes postgres, a database each": [url, another],
  };
  const rates: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++)
    for (const [name, databases] of Object.entries(ways)) {
      const written = await Promise.all(databases.map((database) => notesOf(database, seconds)));
      const rate = written.reduce((sum, each) => sum + each, 0) / seconds;
      rates[name]?.push(rate);
      say(`round ${round} of ${rounds}: ${name} ${rate.toFixed(0)} a second`);
    }
  return Object.entries(rates).map(([name, found]) => ({
    case: name,
    value: Math.round(median(found)),
    unit: "writes/s",
    ratio: median(found.map((rate, round) => rate / (rates["writes sqlite"]?.[round] ?? Number.NaN))),
  }));
}
