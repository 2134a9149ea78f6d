import { expect, test } from "vitest";
import { reviewRules } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import type { FeeCategory } from "#domain/review/state";
import { staff } from "#test/builders";
import { openedKind } from "#test/fixtures/configuration/kinds";
import { closeKind } from "./close-kind.ts";
import { fees } from "./fees.ts";

const publish = (version: number, given: FeeCategory[], publishedAt: Date | null) =>
  transact(context(), async (ctx) => {
    const row = { id: ctx.newId(), clusterId: ctx.clusterId, version, createdAt: ctx.now, createdBy: null, publishedAt };
    await ctx.db.insert(reviewRules).values({ ...row, body: { ...STANDARD_RULES, fees: given } });
  });
const amounts = async () =>
  (await fees(context())).map(({ kinds, categories }) => [
    kinds.join(" "),
    ...categories.map(({ key, euroAYear }) => `${key} ${euroAYear}`),
  ]);

test("a cluster without rules of its own asks the standard fees, those of the same kinds together", async () => {
  expect(await amounts()).toEqual([
    ["company", "micro 300", "small 600", "medium 1200", "large 2400"],
    ["research university careProvider administration", "full 1200", "associate 300"],
  ]);
});

test("a kind of the cluster's own is named with its standard kind while it takes applications", async () => {
  const admin = await staff("staffAdmin");
  const kind = await openedKind(admin);
  const kinds = async () => (await fees(context())).map((group) => group.kinds.join(" "))[0];
  expect(await kinds()).toBe(`company ${kind}`);
  await closeKind(admin, { kind });
  expect(await kinds()).toBe("company");
});

test("the newest rules in force say it; a draft of rules says nothing yet", async () => {
  const friend = { key: "friend", kinds: ["university", "company"], euroAYear: 50 };
  await publish(1, STANDARD_RULES.fees, new Date());
  await publish(
    2,
    [friend, { key: "one", kinds: ["company"], euroAYear: 900 }, { ...friend, key: "two", kinds: ["company", "university"] }],
    new Date(),
  );
  await publish(3, [], null);
  expect(await amounts()).toEqual([
    ["company university", "friend 50", "two 50"],
    ["company", "one 900"],
  ]);
});

test("a category of a kind that is none is left out, and rules without fees say nothing", async () => {
  await publish(4, [{ key: "gone", kinds: ["guild"], euroAYear: 1 }], new Date());
  expect(await fees(context())).toEqual([]);
  await publish(5, [], new Date());
  expect(await fees(context())).toEqual([]);
});
