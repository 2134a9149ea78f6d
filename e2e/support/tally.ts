import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

/** What tests of one kind counted, a file for each test, so that their sum can be printed when all have ended: workers share nothing else. */
export const tally = <T>(folder: string) => ({
  forget: () => rmSync(folder, { recursive: true, force: true }),
  note(name: string, counted: T) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(counted));
  },
  /** By name. */
  noted: () => new Map(globSync(`${folder}/*.json`).map((file) => [basename(file, ".json"), JSON.parse(readFileSync(file, "utf8")) as T])),
});

export const sumOf = <K extends string>(all: Iterable<Record<K, number>>, what: K) => [...all].reduce((sum, one) => sum + one[what], 0);
