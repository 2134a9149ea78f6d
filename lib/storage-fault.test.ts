import { expect, test } from "vitest";
import { storageFault } from "./storage-fault.ts";

test("a fault of ours is not the storage's", () => {
  expect(storageFault(new Error("x"))).toBeUndefined();
  expect(storageFault(Object.assign(new Error("x"), { code: "SQLITE_CONSTRAINT_UNIQUE" }))).toBeUndefined();
  expect(storageFault(new Error("x", { cause: Object.assign(new Error("y"), { code: "SQLITE_FULL" }) }))).toBe("full");
});

test.each([
  ["55P03", "busy"],
  ["57P01", "busy"],
  ["08006", "busy"],
  ["53300", "busy"],
  ["25006", "busy"],
  ["53100", "full"],
  ["58030", "full"],
  ["23505", undefined],
  ["ECONNREFUSED", undefined],
])("what a server says with %s is %s", (code, fault) => {
  expect(storageFault(Object.assign(new Error("x"), { code }))).toBe(fault);
});
