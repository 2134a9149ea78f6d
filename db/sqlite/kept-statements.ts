import type Database from "better-sqlite3";

const MAX = 400;

/**
 * A connection that compiles each text once: compiling takes longer than most of the reads of a page. The statements are used by one query at a
 * time, as nothing is awaited between `prepare` and the rows; the one unused the longest goes first.
 */
export function keepStatements(connection: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string) => {
    const statement = kept.get(text) ?? connection.prepare(text);
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > MAX && oldest !== undefined) kept.delete(oldest);
    return statement.reader ? statement.raw(false) : statement;
  };
  return new Proxy(connection, {
    get(target, key) {
      if (key === "prepare") return prepare;
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
