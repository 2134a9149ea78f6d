import { expect, test } from "vitest";
import { callBySlug } from "#domain/calls/page-view";
import { createConsortium } from "#domain/consortia/create-consortium";
import { workspaceOf } from "#domain/consortia/workspace";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { idea, refusalOf } from "#test/fixtures/consortia";
import { OverrideRule } from "./input.ts";
import { overrideRule } from "./override-rule.ts";
import { removeOverride } from "./remove-override.ts";

const SAID = {
  sentence: { en: "At least two independent legal entities from two member states." },
  sourceTitle: "Work programme 2026",
  sourceUrl: "https://call.example.org/work-programme",
};
const call = () => publishedCall({ rulePack: "horizon2021RiaIa" });
const input = (callId: string, version: number, rule: OverrideRule["rule"] = "threeCountries", number: number | null = 2) => ({
  ...{ callId, version, rule, number },
  ...SAID,
});
const versionOf = async (slug: string) => (await callBySlug(await staff(), slug))?.version ?? -1;

test("staff change a rule for a call: it is checked by that, everyone reads the sentence and its source, and the audit has it", async () => {
  const { id, slug } = await call();
  const ctx = await staff();
  const version = await versionOf(slug);
  expect(await overrideRule(ctx, input(id, version))).toEqual({ ok: true, value: { slug } });
  const shown = await callBySlug(visitor(), slug);
  expect(shown?.ruleOverrides).toEqual([
    {
      ...{ rule: "threeCountries", number: 2, sentence: SAID.sentence },
      source: { title: SAID.sourceTitle, url: SAID.sourceUrl, readOn: ctx.now.toISOString().slice(0, 10) },
    },
  ]);
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "call.rule_overridden",
    facts: { rule: "threeCountries", number: 2, version: version + 1, source: SAID.sourceUrl },
  });
  const coordinatorId = await organisation();
  const coordinator = await member(coordinatorId);
  const made = await createConsortium(coordinator, idea(coordinatorId, { callId: id, rulePack: "horizon2021RiaIa" }));
  const rules = made.ok ? (await workspaceOf(coordinator, made.value.slug))?.eligibility?.rules : [];
  expect(rules?.find(({ rule }) => rule === "threeCountries")).toMatchObject({ values: { needed: 2 }, override: { number: 2 } });
});

test("what is entered again of a rule replaces what was there, and the rule of the pack comes back when it is removed", async () => {
  const { id, slug } = await call();
  const ctx = await staff();
  await overrideRule(ctx, input(id, await versionOf(slug)));
  await overrideRule(ctx, input(id, await versionOf(slug), "threeCountries", null));
  expect((await callBySlug(ctx, slug))?.ruleOverrides.map(({ number }) => number)).toEqual([null]);
  const one = { callId: id, rule: "threeCountries" as const };
  expect(await removeOverride(ctx, { ...one, version: await versionOf(slug) })).toEqual({ ok: true, value: { slug } });
  expect((await callBySlug(ctx, slug))?.ruleOverrides).toEqual([]);
  expect(refusalOf(await removeOverride(ctx, { ...one, version: await versionOf(slug) }))).toBe("call.rule_not_overridden");
  expect((await auditOf(id)).slice(-3).map(({ action }) => action)).toEqual([
    "call.rule_overridden",
    "call.rule_overridden",
    "call.rule_override_removed",
  ]);
});

test("a rule that the pack does not have, a number for a rule that has none, and an older version are refused", async () => {
  const { id, slug } = await call();
  const ctx = await staff();
  const version = await versionOf(slug);
  expect(refusalOf(await overrideRule(ctx, input(id, version, "fiveRegions", 4)))).toBe("call.no_such_rule");
  expect(refusalOf(await overrideRule(ctx, input(id, version, "pic", 2)))).toBe("call.rule_without_number");
  expect(refusalOf(await overrideRule(ctx, input(id, version + 1)))).toBe("conflict");
  expect(refusalOf(await overrideRule(ctx, input(newId(), version)))).toBe("not_found");
  expect((await callBySlug(ctx, slug))?.ruleOverrides).toEqual([]);
});

test("staff change both numbers of a rule that has two, and everyone reads them", async () => {
  const { id, slug } = await publishedCall({ rulePack: "misiones2025" });
  const ctx = await staff();
  const asked = { ...input(id, await versionOf(slug), "totalBudget", 2_000_000), most: 8_000_000 };
  expect(await overrideRule(ctx, asked)).toEqual({ ok: true, value: { slug } });
  expect((await callBySlug(visitor(), slug))?.ruleOverrides).toMatchObject([{ rule: "totalBudget", number: 2_000_000, most: 8_000_000 }]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ facts: { rule: "totalBudget", number: 2_000_000, most: 8_000_000 } });
});

test("of two who change the same version one succeeds", async () => {
  const { id, slug } = await call();
  const ctx = await staff();
  const version = await versionOf(slug);
  const both = await Promise.all([2, 4].map((number) => overrideRule(ctx, input(id, version, "threeCountries", number))));
  expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  const removed = { callId: id, rule: "threeCountries" } as const;
  expect(refusalOf(await removeOverride(ctx, { ...removed, version }))).toBe("conflict");
  expect(refusalOf(await removeOverride(ctx, { ...removed, version, callId: newId() }))).toBe("not_found");
  const now = await versionOf(slug);
  const twice = await Promise.all([1, 2].map(() => removeOverride(ctx, { ...removed, version: now })));
  expect(twice.map(refusalOf).sort()).toEqual(["call.rule_not_overridden", "done"]);
});

test("nobody but the staff changes a rule", async () => {
  const { id, slug } = await call();
  const version = await versionOf(slug);
  for (const ctx of [visitor(), await staff("committee"), await member(await organisation())]) {
    expect(refusalOf(await overrideRule(ctx, input(id, version)))).toBe("forbidden");
    expect(refusalOf(await removeOverride(ctx, { callId: id, version, rule: "threeCountries" }))).toBe("forbidden");
  }
});

test("a form names the number that is missing and asks for the sentence in one language at least", () => {
  const form = { callId: newId(), version: "0", rule: "threeCountries", ...SAID };
  const issues = (given: Record<string, unknown>) =>
    OverrideRule.safeParse({ ...form, ...given }).error?.issues.map(({ path }) => path.join("."));
  expect(issues({ change: "number" })).toEqual(["number"]);
  expect(issues({ change: "off", sentence: {} })).toEqual(["sentence"]);
  expect(OverrideRule.parse({ ...form, change: "off", number: "4" })).toMatchObject({ number: null });
  expect(OverrideRule.parse({ ...form, change: "number", number: "4" })).toMatchObject({ number: 4 });
  expect(issues({ change: "number", number: "101" })).toEqual(["number"]);
  expect(issues({ change: "number", number: "4", most: "5" })).toEqual(["most"]);
});

test("of a rule with two numbers either can be left empty, which keeps that of the pack; the larger is not below the smaller", () => {
  const ranged = { callId: newId(), version: "0", rule: "threeToSixCompanies", change: "number", ...SAID };
  const parsed = (given: Record<string, unknown>) => OverrideRule.safeParse({ ...ranged, ...given });
  expect(parsed({ number: "2" }).data).toMatchObject({ number: 2, most: 6 });
  expect(parsed({ most: "8" }).data).toMatchObject({ number: 3, most: 8 });
  expect(parsed({ number: "2", most: "2" }).data).toMatchObject({ number: 2, most: 2 });
  expect(parsed({ rule: "totalBudget", number: "2000000" }).data).toMatchObject({ number: 2_000_000, most: 15_000_000 });
  const problems = (given: Record<string, unknown>) => parsed(given).error?.issues.map(({ path }) => path.join("."));
  expect(problems({})).toEqual(["number"]);
  expect(problems({ number: "7" })).toEqual(["most"]);
  expect(problems({ most: "101" })).toEqual(["most"]);
  expect(parsed({ change: "off", number: "7" }).data).toMatchObject({ number: null });
});
