import { expect, test } from "vitest";
import { HOME_CLUSTER } from "#domain/kernel/context";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { refusalOf } from "#test/fixtures/consortia";
import { currentChecking } from "./checking.ts";
import { setChecking } from "./set-checking.ts";

test("administrators choose, and whoever saw an older choice is told", async () => {
  const administrator = await staff("staffAdmin");
  expect(await currentChecking(administrator)).toEqual({ isChecked: false, version: 0 });
  expect(await setChecking(administrator, { version: 0, when: "before" })).toEqual({ ok: true, value: { version: 1 } });
  expect(await currentChecking(visitor())).toEqual({ isChecked: true, version: 1 });
  expect(refusalOf(await setChecking(administrator, { version: 0, when: "after" }))).toBe("conflict");
  expect(refusalOf(await setChecking(administrator, { version: 1, when: "after" }))).toBe("done");
  expect(await currentChecking(visitor())).toEqual({ isChecked: false, version: 2 });
  expect((await auditOf(HOME_CLUSTER)).map(({ action, facts }) => [action, facts.when])).toEqual([
    ["cluster.consortia_checked", "before"],
    ["cluster.consortia_checked", "after"],
  ]);
});

test("of two at once one wins", async () => {
  const [one, another] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const both = await Promise.all([one, another].map((ctx) => setChecking(ctx, { version: 0, when: "before" })));
  expect(both.map(refusalOf).sort()).toEqual(["conflict", "done"]);
});

test("nobody else chooses", async () => {
  for (const ctx of [visitor(), await member(await organisation()), await staff("reviewer")])
    expect(refusalOf(await setChecking(ctx, { version: 0, when: "before" }))).toBe("forbidden");
});
