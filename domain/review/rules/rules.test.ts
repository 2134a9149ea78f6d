import { expect, test } from "vitest";
import { reviewRules } from "#db/schema/review";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { ReviewRules } from "#domain/review/state";
import { submittedApplication } from "#test/fixtures/applications";
import { currentRules, rulesFor, rulesInForce } from "./current-rules.ts";
import { Rules } from "./rules.ts";
import { STANDARD_RULES } from "./standard-rules.ts";

const problems = (given: Partial<ReviewRules>) => Rules.safeParse({ ...STANDARD_RULES, ...given }).error?.issues.map(({ path }) => path[0]);
const [received, screening, committee, decided] = STANDARD_RULES.stages as [
  ReviewRules["stages"][0],
  ReviewRules["stages"][0],
  ReviewRules["stages"][0],
  ReviewRules["stages"][0],
];

test("the standard rules are rules", () => {
  expect(Rules.parse(STANDARD_RULES)).toEqual(STANDARD_RULES);
});

test.each([
  ["the decision is not last", { stages: [received, decided, screening] }],
  ["a stage stands twice", { stages: [received, received, decided] }],
  ["a stage has the name of the applicant's turn", { stages: [{ ...received, key: "applicant" }, decided] }],
  ["there is nothing before the decision", { stages: [decided] }],
  ["a stage is due in a negative number of days", { stages: [{ ...received, workingDays: -1 }, decided] }],
])("rules in which %s are none", (_, given) => {
  expect(problems(given)).toContain("stages");
});

test("a calendar that nobody keeps, an empty label and a fee twice are refused", () => {
  expect(problems({ calendar: "ES-XX" })).toEqual(["calendar"]);
  expect(problems({ stages: [{ ...received, label: { en: " " } }, decided] })).toEqual(["stages"]);
  expect(problems({ stages: [received, screening, committee, decided], fees: [...STANDARD_RULES.fees, ...STANDARD_RULES.fees] })).toEqual([
    "fees",
  ]);
});

test("a cluster without rules gets the standard ones as its version 1 with the first application, once", async () => {
  expect(await currentRules(context())).toEqual(STANDARD_RULES);
  await Promise.all([submittedApplication(), submittedApplication()]);
  const rows = await context().db.select({ version: reviewRules.version, body: reviewRules.body }).from(reviewRules);
  expect(rows).toEqual([{ version: 1, body: STANDARD_RULES }]);
});

test("an application keeps the rules under which it was sent; the next one has the new ones, a draft of rules is for nobody", async () => {
  const before = await submittedApplication();
  const body = { ...STANDARD_RULES, answerDays: 20 };
  await transact(context(), async (ctx) => {
    const common = { clusterId: ctx.clusterId, createdAt: ctx.now, createdBy: null };
    await ctx.db.insert(reviewRules).values({ ...common, id: ctx.newId(), version: 2, body, publishedAt: ctx.now });
    await ctx.db
      .insert(reviewRules)
      .values({ ...common, id: ctx.newId(), version: 3, body: { ...body, answerDays: 30 }, publishedAt: null });
  });
  const after = await submittedApplication();
  expect((await rulesFor(context(), before.id)).answerDays).toBe(STANDARD_RULES.answerDays);
  expect((await rulesFor(context(), after.id)).answerDays).toBe(20);
  expect(await transact(context(), async (ctx) => (await rulesInForce(ctx)).version)).toBe(2);
});
