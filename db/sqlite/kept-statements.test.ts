import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { keepStatements } from "./kept-statements.ts";

function opened() {
  const raw = new Database(":memory:");
  raw.exec("create table t (n int, name text); insert into t values (1, 'one'), (2, 'two')");
  return { raw, prepare: vi.spyOn(raw, "prepare"), kept: keepStatements(raw) };
}

test("a text is compiled once, and gives the rows of each time", () => {
  const { raw, prepare, kept } = opened();
  const names = (n: number) => kept.prepare("select name from t where n >= ? order by n").pluck().all(n);
  expect(names(1)).toEqual(["one", "two"]);
  raw.exec("insert into t values (3, 'three')");
  expect(names(2)).toEqual(["two", "three"]);
  expect(prepare).toHaveBeenCalledTimes(1);
});

test("what one query asked of the form of its rows is not kept for the next", () => {
  const { kept } = opened();
  const text = "select n, name from t where n = 1";
  expect(kept.prepare(text).raw().all()).toEqual([[1, "one"]]);
  expect(kept.prepare(text).all()).toEqual([{ n: 1, name: "one" }]);
});

test("a table that changes is read as it is", () => {
  const { raw, kept } = opened();
  const read = () => kept.prepare("select * from t where n = 1").raw().get();
  expect(read()).toEqual([1, "one"]);
  raw.exec("alter table t add column more text default 'x'");
  expect(read()).toEqual([1, "one", "x"]);
});

test("only the last few hundred are kept", () => {
  const { prepare, kept } = opened();
  for (let n = 0; n < 500; n++) kept.prepare(`select ${n}`);
  kept.prepare("select 499");
  expect(prepare).toHaveBeenCalledTimes(500);
  kept.prepare("select 0");
  expect(prepare).toHaveBeenCalledTimes(501);
});
