import { expect, test } from "vitest";
import { readAuditHead } from "#db/audit-head";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { raw, tamper } from "#test/raw";
import { record } from "./record.ts";
import { verifyAudit } from "./verify-audit.ts";

const write = (n: number) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
    await record(ctx, "cluster.tested", { kind: "cluster", id: "home" }, { n, order: { b: 1, a: 2 } }, { name: `Ane ${n}` });
  });
const three = async () => {
  for (const n of [1, 2, 3]) await write(n);
};

test("a whole chain verifies, and the head lies beside it", async () => {
  await three();
  expect(await verifyAudit(context())).toEqual({ ok: true, rows: 3 });
  expect(readAuditHead()?.seq).toBe(3);
});

test.each([
  ["update audit_events set facts = '{}' where seq = 2", 2, "was changed"],
  ["update audit_events set action = 'x' where seq = 1", 1, "was changed"],
  ["delete from audit_events where seq = 2", 2, "is missing"],
  ["delete from audit_events where seq = 3", 3, "is missing: the head kept outside is row 3"],
  [`update audit_personal set "values" = '{"name":"Jon"}' where seq = 2`, 2, "has changed personal values"],
])("%s is found", async (statement, seq, problem) => {
  await three();
  await tamper(statement);
  expect(await verifyAudit(context())).toMatchObject({ ok: false, seq, problem });
});

test("an erased personal value leaves the chain whole", async () => {
  await three();
  await tamper("delete from audit_personal where seq = 2");
  expect(await verifyAudit(context())).toEqual({ ok: true, rows: 3 });
});

test("the database refuses to change an audit row", async () => {
  await write(1);
  await expect(raw("update audit_events set action = 'x'")).rejects.toThrow("Audit events cannot be");
  await expect(raw("delete from audit_events")).rejects.toThrow("Audit events cannot be");
});
