import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Migration = { name: string; text: string };

export const migrationHash = (text: string) => createHash("sha256").update(text).digest("hex");
export const statementsOf = ({ text }: Migration) => text.split("--> statement-breakpoint");

/** The migrations of a folder that a database has not had, in their order; `done` are those it had, with their hashes. Throws where one was edited, or is unknown here. */
export function missingOf(done: Map<string, string>, database: string, folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  for (const name of done.keys())
    if (!files.some((known) => known.name === name)) throw new Error(`${database} is newer than this program: it has ${name}`);
  for (const { name, text } of files) {
    const hash = done.get(name);
    if (hash && hash !== migrationHash(text)) throw new Error(`${name} was edited after it ran`);
  }
  return files.filter(({ name }) => !done.has(name));
}

/** Rows of each table. */
export type Counts = Map<string, number>;

/** The tables that lost rows, but for those of which the migration says so with `-- removes rows: <table>`. */
export function lostRows(before: Counts, after: Counts, { text }: Migration): string[] {
  const declared = [...text.matchAll(/^-- removes rows: (\S+)$/gm)].map((match) => match[1]);
  return [...before].filter(([name, rows]) => (after.get(name) ?? 0) < rows && !declared.includes(name)).map(([name]) => name);
}
