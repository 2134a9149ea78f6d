import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { retentionPage } from "../scripts/documents/retention-table.ts";

test("docs/retention.md says what the retention table says", () => {
  expect(readFileSync("docs/retention.md", "utf8")).toBe(retentionPage());
});
