import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { vi } from "vitest";
import { dataFolder } from "#lib/env";
import { log } from "#lib/log";
import { rowsOfEach, tableNames } from "./raw.ts";

const LETTERS = "bcdfghjklmnpqrstvwxz";
/** The index of words stores only what a word does not share with the one before it in the alphabet: markers differ from their third letter on at the latest. */
const SHARED = 3;
let n = 0;

function unlike() {
  n++;
  const [a, b, c] = [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20];
  return `${LETTERS[a]}${LETTERS[b]}${LETTERS[c]}`;
}

/** Words that are found nowhere else, each for one value that somebody types. */
export function canaries() {
  const words = new Map<string, string>();
  const lines: string[] = [];
  listen(lines);
  return {
    words,
    /** A new marker under a name: `Zqbkanari7`, which is also a good name of a person. */
    word(name: string) {
      const word = `${unlike()}kanari${n}`;
      words.set(`${name} ${n}`, word);
      return word;
    },
    /** Something that could not be any text, such as a telephone number. */
    plant(name: string, value: string) {
      words.set(name, value);
      return value;
    },
    /** The names of those that are found somewhere: in a row, in a byte of the database's files or of another file, in a file's name, in the log. */
    left: async () => [...(await inRows(words)), ...inFiles(words), ...heard("log", Buffer.from(lines.join("\n")), words)],
    /** The columns, as table.column, in which at least one is found now. */
    columns: () => columnsWith(words),
  };
}
type Words = ReadonlyMap<string, string>;

/** What the process writes in the meantime, its log and whatever goes past it. */
function listen(lines: string[]) {
  log.level = "trace";
  (log as unknown as Record<symbol, unknown>)[pino.symbols.streamSym] = { write: (line: string) => lines.push(line) };
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
}

const needle = (word: string) => word.toLowerCase().slice(SHARED);

function heard(where: string, bytes: Buffer, words: Words): string[] {
  const text = bytes.toString("latin1").toLowerCase();
  return [...words].filter(([, word]) => text.includes(needle(word))).map(([name]) => `${where}: ${name}`);
}

const cell = (value: unknown) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value ?? "")));

/** Every table, those behind the search index too. */
async function inRows(words: Words): Promise<string[]> {
  const found = [];
  for (const [table, rows] of await rowsOfEach(await tableNames()))
    found.push(...heard(table, Buffer.concat(rows.flatMap((row) => Object.values(row).map(cell))), words));
  return found;
}

async function columnsWith(words: Words): Promise<string[]> {
  const found = [];
  for (const [table, rows] of await rowsOfEach(await tableNames())) {
    const columns = Object.keys(rows[0] ?? {});
    const has = (column: string) => heard("", Buffer.concat(rows.map((row) => cell(row[column]))), words).length > 0;
    found.push(...columns.filter(has).map((column) => `${table}.${column}`));
  }
  return found;
}

/** The data folder: the database, its log, uploaded files, whatever else lies there. */
function inFiles(words: Words): string[] {
  return readdirSync(dataFolder(), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const named = heard(`name of ${entry.name}`, Buffer.from(entry.name), words);
    return entry.isFile() ? [...named, ...heard(entry.name, readFileSync(path), words)] : named;
  });
}
