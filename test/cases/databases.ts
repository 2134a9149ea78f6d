import type { TestFiles } from "../uses-database.ts";
import { changedLately } from "./changed-lately.ts";
import { isOurTurn, numberOf, TAKES_ALL } from "./turns.ts";

export type Dialect = "sqlite" | "postgres";
type Conditions = { isOurs: (nth: number) => boolean; hasChanged: (file: string) => boolean };

/** The tests that are about one of the two databases. */
const ABOUT: Record<Dialect, RegExp> = {
  // The last fills the file by statements of SQLite, for the page whose queries are counted there.
  sqlite: /^(?:db\/sqlite\/|db\/(?:migrate|foreign-key-indexes)\.test\.ts$|e2e\/support\/subjects\/multiply\.test\.ts$)/,
  postgres: /^db\/postgres\//,
};
const other = { sqlite: "postgres", postgres: "sqlite" } as const;

/** The files that can be asked on `dialect`: all that use a database, but for those that are about the other. */
export const askable = ({ withDatabase }: Pick<TestFiles, "withDatabase">, dialect: Dialect) =>
  withDatabase.filter((file) => !ABOUT[other[dialect]].test(file));

/**
 * The files that a run of one turn asks on `dialect`: half of them on SQLite and the others on PostgreSQL, those beside which something changed lately on both.
 * What takes turns itself is asked on both as it says. See docs/decisions/0198.
 */
export function dividedBetweenDatabases(files: Omit<TestFiles, "without">, dialect: Dialect, { isOurs, hasChanged }: Conditions): string[] {
  const always = new Set(files.inTurns);
  const offset = dialect === "sqlite" ? 0 : 1;
  const turn = new Set(files.withDatabase.filter((file) => isOurs(numberOf(file) + offset)));
  return askable(files, dialect).filter((file) => turn.has(file) || always.has(file) || ABOUT[dialect].test(file) || hasChanged(file));
}

/** The files that this run asks on `dialect`: all, unless it has a turn. */
export const askedOn = (dialect: Dialect, files: TestFiles): string[] =>
  TAKES_ALL ? askable(files, dialect) : dividedBetweenDatabases(files, dialect, { isOurs: isOurTurn, hasChanged: changedLately().beside });
