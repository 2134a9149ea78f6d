import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { groupKey } from "#domain/organisations/duplicates/group-key";
import { organisation } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { queryCount } from "#test/query-count";
import { recusalFactsOf } from "./recusal-facts.ts";

/** Many organisations of groups that nobody asks about. */
async function others(n: number) {
  for (let i = 0; i < n; i++) await organisation({ name: `Beste ${i}` });
  await transact(context(), (ctx) => ctx.db.update(organisations).set({ groupName: "Beste Taldea", groupKey: groupKey("Beste Taldea") }));
}

test("the facts of ten applications take as many questions as those of one, and read only organisations in question", async () => {
  await others(20);
  const sent = [];
  for (let n = 0; n < 10; n++) sent.push(await submittedApplication({ organisation: `Lamia ${n}` }));
  const all = sent.map(({ id }, n) => ({ id, organisationKey: `lamia ${n}` }));
  const one = await queryCount(() => recusalFactsOf(context(), all.slice(0, 1)));
  expect(await queryCount(() => recusalFactsOf(context(), all))).toBe(one);
  expect(one).toBeLessThanOrEqual(5);
  expect((await recusalFactsOf(context(), all)).get(all[0]?.id ?? "")?.groupOrganisations).toEqual([]);
});
