import { expect, test } from "vitest";
import { rewriteFile } from "#database/rewrite-file";
import { isMigrated } from "#domain/kernel/health";

test("on each database the night's job that writes the file again ends", async () => {
  await expect(rewriteFile(async () => {})).resolves.toBeUndefined();
  expect(await isMigrated()).toBe(true);
});
