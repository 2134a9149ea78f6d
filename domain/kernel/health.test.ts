import { expect, test } from "vitest";
import { REFUSES_WRITES, refuseWrites } from "#test/refuse-writes";
import { context } from "./context.ts";
import { isDemonstration, markDemonstration } from "./demonstration.ts";
import { isMigrated, probeWrite } from "./health.ts";

test("a database that takes no writes, or is not migrated, is not ready", async () => {
  await probeWrite(context());
  expect(await isMigrated()).toBe(true);
  await refuseWrites();
  await expect(probeWrite(context())).rejects.toThrow(REFUSES_WRITES);
});

test("a database is a demonstration only once it is marked", async () => {
  expect(await isDemonstration(context())).toBe(false);
  await markDemonstration(context());
  expect(await isDemonstration(context())).toBe(true);
});
