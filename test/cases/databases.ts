import { readFileSync } from "node:fs";

export type Dialect = "sqlite" | "postgres";

/** The tests that are about one of the two databases. */
const ABOUT: Record<Dialect, RegExp> = {
  // The last fills the file by statements of SQLite, for the page whose queries are counted there.
  sqlite: /^(?:db\/sqlite\/|db\/(?:migrate|foreign-key-indexes)\.test\.ts$|e2e\/support\/subjects\/multiply\.test\.ts$)/,
  postgres: /^db\/postgres\//,
};
const other = { sqlite: "postgres", postgres: "sqlite" } as const;

/** The folders whose behaviour depends on the database: its own, transactions and mail, search, the directory, the queue, and the actions with their rows. */
const NEAR_THE_DATABASE = /^(?:db|domain\/kernel|domain\/search|domain\/organisations\/directory|domain\/review\/queue|e2e|worker)\//;

/** A test file elsewhere whose behaviour depends on the database says so, with the reason after the colon. */
const MARK = /^\/\/ Asked on both databases: ./m;

/** The files of `withDatabase` that can be asked on `dialect`: all but those that are about the other. */
export const askable = (withDatabase: readonly string[], dialect: Dialect): string[] =>
  withDatabase.filter((file) => !ABOUT[other[dialect]].test(file));

/** Whether the behaviour that a test file asks about depends on the database. */
export const isMarked = (file: string, text = readFileSync(file, "utf8")): boolean => NEAR_THE_DATABASE.test(file) || MARK.test(text);

/** The same, but on PostgreSQL only those whose behaviour depends on the database: `npm test` asks the others on SQLite alone. See docs/decisions/0300. */
export const markedOn = (withDatabase: readonly string[], dialect: Dialect): string[] =>
  askable(withDatabase, dialect).filter((file) => dialect === "sqlite" || isMarked(file));
