import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = globSync("{app,components,lib}/**/*.{ts,tsx}");

test("no server action is declared inside a function: it could close over a value, which the fixed key would not protect", () => {
  const saying = files.filter((file) => /["']use server["']/.test(readFileSync(file, "utf8")));
  expect(saying.length).toBeGreaterThan(5);
  for (const file of saying) expect(readFileSync(file, "utf8").startsWith('"use server";'), file).toBe(true);
});

test("the key that salts the ids of actions is the same in every build, and of the length that Next wants", async () => {
  delete process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  await import("../next.config.ts");
  expect(Buffer.from(String(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY), "base64")).toHaveLength(32);
});
