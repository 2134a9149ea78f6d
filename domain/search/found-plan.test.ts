import { expect, test } from "vitest";
import { staff } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { consortium } from "#test/fixtures/consortia";
import { statementsOf } from "#test/query-count";
import { planOf } from "#test/query-plan";
import { foundByStaff } from "./found.ts";

const ONCE = /^(MATERIALIZE|CTE) hits$/;

test("what is found by its words is looked up once, not for each call or consortium that there is", async () => {
  const reviewer = await staff();
  await consortium({ title: "Zubi-Care" });
  await publishedCall({ title: "Zubiak: bridges to care" });
  const asked = await statementsOf(() => foundByStaff(reviewer, "zub care"));
  const joined = asked.filter(({ sql }) => sql.includes("found.subject_id"));
  expect(joined.length).toBeGreaterThan(1);
  for (const each of joined) expect(await planOf(each), each.sql).toContainEqual(expect.stringMatching(ONCE));
});
