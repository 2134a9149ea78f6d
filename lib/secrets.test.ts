import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dataFolder } from "./env.ts";
import { secrets, secretsFault } from "./secrets.ts";

const file = () => join(dataFolder(), "secrets.json");

test("made at the first use, 256 bits each, for their owner's eyes only, and the same afterwards", () => {
  expect(secretsFault()).toBeUndefined();
  const made = secrets();
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  const values = Object.values(made);
  expect(new Set(values).size).toBe(values.length);
  for (const value of values) expect(Buffer.from(value, "base64url")).toHaveLength(32);
  expect(secrets()).toEqual(JSON.parse(readFileSync(file(), "utf8")));
});

test("a file that others can read is refused, with the way to correct it", () => {
  secretsFault();
  chmodSync(file(), 0o644);
  expect(secretsFault()).toContain("chmod 600");
});

test.each(["", "{}", "no json", '{"auth":"short","sealing":"short","forms":"short"}'])("a file with %s in it is refused", (text) => {
  writeFileSync(file(), text, { mode: 0o600 });
  expect(secretsFault()).toContain("delete the file");
});
