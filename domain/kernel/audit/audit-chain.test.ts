import fc from "fast-check";
import { expect, test } from "vitest";
import { type AuditRow, auditRowHash, canonical, GENESIS, personalPartHash } from "./audit-chain.ts";

const row: AuditRow = {
  seq: 1,
  clusterId: "home",
  at: new Date("2026-11-25T10:00:00.123Z"),
  actorKind: "person",
  actorId: "p",
  action: "application.approved",
  subjectKind: "application",
  subjectId: "a",
  facts: { status: ["submitted", "approved"] },
  personalHash: null,
  previousHash: GENESIS,
};

test("the order of keys does not matter, that of a list does", () => {
  expect(canonical({ b: 1, a: { d: 2, c: [1, 2] } })).toBe('{"a":{"c":[1,2],"d":2},"b":1}');
  expect(canonical({ a: [1, 2] })).not.toBe(canonical({ a: [2, 1] }));
});

test("what is undefined is not there; null is", () => {
  expect(canonical({ a: undefined, b: null })).toBe('{"b":null}');
});

test("it is JSON, and reading it back gives the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
  );
});

test("each part of a row has its say in the hash", () => {
  const changes: Partial<AuditRow>[] = [
    { seq: 2 },
    { clusterId: "other" },
    { at: new Date("2026-11-25T10:00:00.124Z") },
    { actorKind: "system" },
    { actorId: null },
    { action: "application.refused" },
    { subjectKind: "person" },
    { subjectId: "b" },
    { facts: { status: ["submitted", "refused"] } },
    { personalHash: "x" },
    { previousHash: "1".repeat(64) },
  ];
  expect(changes).toHaveLength(Object.keys(row).length);
  const hashes = changes.map((change) => auditRowHash({ ...row, ...change }));
  expect(new Set([auditRowHash(row), ...hashes]).size).toBe(changes.length + 1);
  expect(auditRowHash({ ...row })).toBe(auditRowHash(row));
});

test("personal values are hashed with their salt: the same name twice gives two hashes", () => {
  const values = { name: "Ane" };
  expect(personalPartHash("a", values)).not.toBe(personalPartHash("b", values));
  expect(personalPartHash("a", values)).toBe(personalPartHash("a", { ...values }));
  expect(personalPartHash("a", values)).not.toContain("Ane");
});
