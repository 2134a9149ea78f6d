import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SUBJECTS } from "../scripts/documents/access-subjects.ts";
import { accessPage } from "../scripts/documents/access-table.ts";

test("docs/access.md says what the policies say; `npm run access` rewrites it", () => {
  expect(readFileSync("docs/access.md", "utf8")).toBe(accessPage());
});

test("every policy of the domain has its table", () => {
  const subjects = readFileSync("scripts/documents/access-subjects.ts", "utf8");
  for (const policy of globSync("domain/*/policy.ts")) expect(subjects).toContain(`#${policy.replace(/\.ts$/, "")}`);
});

test("every ability can be had by somebody, and none by a visitor", async () => {
  const { ACTORS } = await import("../scripts/documents/access-actors.ts");
  for (const { title, abilities, ask } of SUBJECTS)
    for (const ability of abilities) {
      const having = Object.entries(ACTORS).filter(([, actor]) => ask(actor, ability)[ability] === true);
      expect(having, `${title}: ${ability}`).not.toEqual([]);
      expect(having.map(([name]) => name)).not.toContain("visitor");
    }
});
