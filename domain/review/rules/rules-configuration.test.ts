import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import type { ReviewRules } from "#domain/review/state";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { cases } from "#test/cases/sampled";
import { expectDone } from "#test/expect-done";
import { submittedApplication } from "#test/fixtures/applications";
import { rulesFor } from "./current-rules.ts";
import { editRules, type RulesEdit, ruleEntries, rulesKeys } from "./edit-rules.ts";
import { publishRules } from "./publish-rules.ts";
import { restoreRules } from "./restore-rules.ts";
import { Rules } from "./rules.ts";
import { rulesChanges } from "./rules-changes.ts";
import { AddStage, asEntryMove, MoveEntry, RenameEntry, RULES_LISTS, SetRules } from "./rules-input.ts";
import { rulesProblem } from "./rules-problem.ts";
import { configuredRules, exampleDates } from "./rules-reads.ts";
import { rulesStamp, rulesVersions, workingRules } from "./rules-versions.ts";
import { saveRulesDraft } from "./save-rules-draft.ts";
import { STANDARD_RULES } from "./standard-rules.ts";

const labels = { labelEn: "Site visit", labelEs: "Visita", labelEu: "Bisita" };
const visit: RulesEdit = { part: "add", list: "stages", labels, values: { owner: "reviewer", workingDays: 7 } };
const drop: RulesEdit = { part: "move", list: "stages", key: "screening", step: "remove" };
const copy = async (ctx: Context) => workingRules(await rulesVersions(ctx));
const save = async (ctx: Context, edit: RulesEdit) => saveRulesDraft(ctx, { version: (await copy(ctx)).stamp, edit });
const publish = async (ctx: Context) => publishRules(ctx, { version: (await copy(ctx)).stamp });
const names = ({ stages }: ReviewRules) => stages.map(({ key }) => key);

test("a stage more and one less are a draft; published they are for applications sent from then on, one under way keeps its own", async () => {
  const admin = await staff("staffAdmin");
  const before = await submittedApplication();
  expect(await save(admin, visit)).toMatchObject({ ok: true });
  expect(await save(admin, drop)).toMatchObject({ ok: true });
  const meanwhile = await submittedApplication();
  expect(await publish(admin)).toEqual({ ok: true, value: { version: 2 } });
  const after = await submittedApplication();

  const kept = ["received", "screening", "committee", "decided"];
  expect(names(await rulesFor(admin, before.id))).toEqual(kept);
  expect(names(await rulesFor(admin, meanwhile.id)), "a draft is for nobody").toEqual(kept);
  expect(names(await rulesFor(admin, after.id))).toEqual(["received", "committee", "ownSiteVisit", "decided"]);
  expect((await auditOf(HOME_CLUSTER)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(["cluster.rules_drafted", "cluster.rules_published"]),
  );
});

test("a published version never changes, and an older one can be drafted again", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, visit);
  await publish(admin);
  const stamps = async () => (await rulesVersions(admin)).map(({ version, body }) => [version, rulesStamp(body)]);
  const published = await stamps();
  await save(admin, drop);
  expect((await stamps()).slice(1)).toEqual(published);
  expect((await configuredRules(admin))?.draft?.changes).toMatchObject([
    { what: "value", value: "promisedDays" },
    { what: "removed", list: "stages", entry: { key: "screening" } },
  ]);

  const first = (await rulesVersions(admin)).at(-1);
  expect(await restoreRules(admin, { version: (await copy(admin)).stamp, from: first?.id ?? "" })).toMatchObject({ ok: true });
  expect((await copy(admin)).draft?.body).toEqual(STANDARD_RULES);
  const { inForce, stamp } = await copy(admin);
  await restoreRules(admin, { version: stamp, from: inForce?.id ?? "" });
  expect((await copy(admin)).draft, "the one in force again: no draft").toBeUndefined();
  expect((await configuredRules(admin))?.older.map(({ version }) => version)).toEqual([1]);
  expect(await restoreRules(admin, { version: stamp, from: "nothing" })).toMatchObject({ refusal: "not_found" });
  expect(await restoreRules(admin, { version: "older", from: first?.id ?? "" })).toMatchObject({ refusal: "conflict" });
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({ action: "cluster.rules_restored", facts: { version: 2 } });
});

test("of two editors at once one is told; a draft is published once", async () => {
  const [one, other] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const { stamp: version } = await copy(one);
  const outcomes = await Promise.all([saveRulesDraft(one, { version, edit: visit }), saveRulesDraft(other, { version, edit: drop })]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "conflict", details: { version: (await copy(one)).stamp } });
  expect(await publishRules(one, { version })).toMatchObject({ refusal: "conflict" });
  const published = await Promise.all([publish(one), publish(other)]);
  expect(published.map((outcome) => outcome.ok || outcome.refusal).sort()).toEqual(["definition.no_draft", true]);
});

test("only administrators change them, and publishing wants a fresh sign-in", async () => {
  const admin = await staff("staffAdmin");
  await save(admin, visit);
  const { stamp: version, inForce } = await copy(admin);
  for (const ctx of [await staff("reviewer"), await member(await organisation()), visitor()]) {
    expect(await saveRulesDraft(ctx, { version, edit: visit })).toMatchObject({ refusal: "forbidden" });
    expect(await publishRules(ctx, { version })).toMatchObject({ refusal: "forbidden" });
    expect(await restoreRules(ctx, { version, from: inForce?.id ?? "" })).toMatchObject({ refusal: "forbidden" });
    expect(await configuredRules(ctx)).toBeUndefined();
  }
  const later = { ...admin, now: new Date(admin.now.getTime() + 11 * 60_000) };
  expect(await publishRules(later, { version })).toMatchObject({ refusal: "step_up_needed" });
  expect((await copy(admin)).draft).toBeDefined();
});

test("an entry of the draft is put back as it is in force, also one that was removed, and then there is no draft", async () => {
  const admin = await staff("staffAdmin");
  const undo = (key: string): RulesEdit => ({ part: "move", list: "stages", key, step: "undo" });
  const inForce = (await copy(admin)).stamp;
  await save(admin, { part: "set", list: "stages", key: "received", values: { workingDays: 9 } });
  await save(admin, drop);
  await save(admin, { part: "move", list: "stages", key: "committee", step: "remove" });
  for (const key of ["committee", "received", "screening"]) expectDone(await save(admin, undo(key)));
  expect(names((await copy(admin)).body)).toEqual(["received", "screening", "committee", "decided"]);
  expect((await copy(admin)).stamp).toBe(inForce);
  expect((await copy(admin)).draft).toBeUndefined();

  await save(admin, visit);
  expect(await save(admin, undo("ownSiteVisit")), "what is new is not in force").toMatchObject({ refusal: "not_found" });
});

const decided = (step: "up" | "remove"): RulesEdit => ({ part: "move", list: "stages", key: "decided", step });
test.each<[string, RulesEdit, object]>([
  ["the decision is last", decided("up"), { refusal: "rules.problem", details: { code: "decidedLast" } }],
  ["and always there", decided("remove"), { refusal: "rules.problem", details: { code: "decidedLast" } }],
  ["what is not there cannot go", { part: "move", list: "fees", key: "none", step: "remove" }, { refusal: "not_found" }],
  ["the first cannot move up", { part: "move", list: "stages", key: "received", step: "up" }, { refusal: "definition.edge" }],
  [
    "an entry has its words",
    { part: "add", list: "criteria", labels: { ...labels, labelEu: " " }, values: { threshold: 3, blockingZero: false } },
    { refusal: "rules.problem", details: { code: "unworded" } },
  ],
  ["a day is not negative", { part: "set", list: "stages", key: "received", values: { workingDays: -1 } }, { details: { code: "other" } }],
])("refused in words: %s", async (_, edit, answer) => {
  const admin = await staff("staffAdmin");
  const { stamp } = await copy(admin);
  expect(await save(admin, edit)).toMatchObject({ ok: false, ...answer });
  expect((await copy(admin)).stamp).toBe(stamp);
});

test("the last stage before the decision cannot be dropped", () => {
  const short = { ...STANDARD_RULES, stages: STANDARD_RULES.stages.slice(2) };
  const edit: RulesEdit = { part: "move", list: "stages", key: "committee", step: "remove" };
  const edited = editRules(short, edit, []);
  expect(edited.ok && rulesProblem(edited.value)).toMatchObject({ code: "fewStages" });
});

test("an entry is called otherwise: the portal's own as well, and by the portal's words again; one of the cluster's has words", async () => {
  const admin = await staff("staffAdmin");
  const rename = (key: string, labels: typeof none): RulesEdit => ({
    part: "set",
    list: "stages",
    key,
    labels,
    values: { workingDays: 3 },
  });
  const none = { labelEn: "", labelEs: "", labelEu: "" };
  const find = async (key: string) => (await copy(admin)).body.stages.find((stage) => stage.key === key);
  const before = await submittedApplication();
  await save(admin, rename("screening", labels));
  expect(await find("screening")).toEqual({
    key: "screening",
    owner: "reviewer",
    workingDays: 3,
    label: { en: labels.labelEn, es: labels.labelEs, eu: labels.labelEu },
  });
  await publish(admin);
  expect(
    (await rulesFor(admin, before.id)).stages.some(({ label }) => label),
    "sent before",
  ).toBe(false);
  expect((await rulesFor(admin, (await submittedApplication()).id)).stages.some(({ label }) => label)).toBe(true);
  await save(admin, rename("screening", none));
  expect(await find("screening")).not.toHaveProperty("label");

  await save(admin, visit);
  const own = (await copy(admin)).body.stages.find(({ key }) => key.startsWith("own"))?.key ?? "";
  expect(await save(admin, rename(own, none))).toMatchObject({ refusal: "rules.problem", details: { code: "unworded", name: own } });
  const version = "0123456789abcdef";
  const alone = RenameEntry.safeParse({ version, list: "stages", key: own, labelEs: "Visita" });
  expect(alone.error?.issues.map(({ path }) => path[0])).toEqual(["labelEn"]);
});

test("each change is told as what it is", () => {
  const told = (edit: RulesEdit) => {
    const edited = editRules(STANDARD_RULES, edit, rulesKeys(STANDARD_RULES));
    return edited.ok
      ? rulesChanges(STANDARD_RULES, edited.value).map((change) => `${change.what} ${"list" in change ? change.entry.key : change.value}`)
      : [];
  };
  const { obstacles } = STANDARD_RULES;
  const whole = {
    calendar: "ES-BI",
    assignment: "byHand",
    answerDays: 10,
    promisedDays: 17,
    reapplyDays: 90,
    reviewers: 2,
    quorum: 3,
    voteDays: 7,
    obstacles,
    stages: {},
    criteria: {},
    fees: {},
  } as const;
  expect(told({ part: "whole", ...whole, secret: false })).toEqual([]);
  expect(told({ part: "whole", ...whole, answerDays: 15, secret: true })).toEqual(["value answerDays", "value secret"]);
  const lenient = { ...obstacles, zeroScore: "confirm" } as const;
  expect(told({ part: "whole", ...whole, secret: false, obstacles: lenient })).toEqual(["value zeroScore"]);
  const cells = {
    stages: { received: { owner: "reviewer", workingDays: 3 } },
    fees: { small: { kinds: ["company"], euroAYear: 700 } },
  } as const;
  const fees = { small: { ...cells.fees.small, kinds: [...cells.fees.small.kinds] } };
  expect(told({ part: "whole", ...whole, secret: false, ...cells, fees })).toEqual(["changed received", "changed small"]);
  expect(told({ part: "whole", ...whole, secret: false, stages: { nothing: { owner: "reviewer", workingDays: 3 } } })).toEqual([]);
  expect(told({ part: "set", list: "fees", key: "small", values: { euroAYear: 700 } })).toEqual(["changed small"]);
  expect(told({ part: "move", list: "criteria", key: "territory", step: "up" })).toEqual(["order territory"]);
  expect(told({ part: "add", list: "fees", labels, values: { kinds: ["company"], euroAYear: 0 } })).toEqual(["added ownSiteVisit"]);
});

test("the dates of the example count working days, one stage after the other", () => {
  const friday = new Date("2026-11-27T10:00:00Z");
  const { stages, answerBy } = exampleDates(STANDARD_RULES, friday);
  expect(stages.map(({ stage, dueAt }) => [stage.key, dueAt.toISOString().slice(0, 10)])).toEqual([
    ["received", "2026-12-01"],
    ["screening", "2026-12-09"],
    ["committee", "2026-12-23"],
  ]);
  expect(answerBy.toISOString().slice(0, 10)).toBe("2026-12-14");
});

test("whatever is done in whatever order: what is kept are rules, and end with the decision", () => {
  const list = fc.constantFrom(...RULES_LISTS);
  const step = fc.constantFrom("up", "down", "remove", "undo", "add");
  fc.assert(
    fc.property(fc.array(fc.tuple(list, step, fc.nat(12)), { maxLength: 40 }), (all) => {
      let rules = STANDARD_RULES;
      for (const [list, step, n] of all) {
        const entries = ruleEntries(rules, list);
        const key = entries[n % Math.max(1, entries.length)]?.key ?? "none";
        const values = { owner: "reviewer", workingDays: n, threshold: 3, blockingZero: false, kinds: [], euroAYear: n } as const;
        const { owner, workingDays, threshold, blockingZero, kinds, euroAYear } = values;
        const fits = { stages: { owner, workingDays }, criteria: { threshold, blockingZero }, fees: { kinds: [...kinds], euroAYear } }[
          list
        ];
        const edit: RulesEdit = step === "add" ? { part: "add", list, labels, values: fits } : { part: "move", list, key, step };
        const edited = editRules(rules, edit, rulesKeys(rules), STANDARD_RULES);
        if (edited.ok && !rulesProblem(edited.value)) rules = edited.value;
      }
      expect(Rules.safeParse(rules).success).toBe(true);
      expect(names(rules).at(-1)).toBe("decided");
      expect(rules.stages.length).toBeGreaterThan(1);
    }),
    { numRuns: cases(150) },
  );
});

test("the forms refuse what no rules hold", () => {
  const version = "0123456789abcdef";
  expect(AddStage.safeParse({ version, ...labels, owner: "nobody", workingDays: "2" }).success).toBe(false);
  expect(AddStage.parse({ version, ...labels, owner: "committee", workingDays: "2" })).toMatchObject({ workingDays: 2 });
  const { obstacles } = STANDARD_RULES;
  const whole = {
    version,
    calendar: "ES-BI",
    assignment: "roundRobin",
    answerDays: "10",
    promisedDays: "17",
    reapplyDays: "0",
    reviewers: "1",
    quorum: "3",
    obstacles,
  };
  expect(SetRules.parse({ ...whole, voteDays: "7", secret: true })).toMatchObject({ secret: true, reapplyDays: 0 });
  expect(SetRules.safeParse({ ...whole, voteDays: "0" }).success).toBe(false);
  const days = (workingDays: string) => ({ ...whole, voteDays: "7", stages: { received: { owner: "reviewer", workingDays } } });
  expect(SetRules.parse(days("4"))).toMatchObject({ stages: { received: { workingDays: 4 } } });
  const sent = new FormData();
  for (const [name, value] of Object.entries({ ...whole, obstacles: undefined, voteDays: "7" })) if (value) sent.set(name, value);
  for (const [name, value] of Object.entries(obstacles)) sent.set(`obstacles.${name}`, value);
  const cells = { "criteria.valueChain.threshold": "3", "criteria.valueChain.blockingZero": "on", "criteria.territory.threshold": "2.5" };
  const fees = { "fees.micro.euroAYear": "300", "fees.micro.kinds": "company", "fees.large.euroAYear": "0" };
  for (const [name, value] of Object.entries({ ...cells, ...fees })) sent.set(name, value);
  const parsed = parseWithZod(sent, { schema: SetRules });
  expect(parsed.status === "success" && parsed.value).toMatchObject({
    criteria: { valueChain: { threshold: 3, blockingZero: true }, territory: { threshold: 2.5, blockingZero: false } },
    fees: { micro: { euroAYear: 300, kinds: ["company"] }, large: { euroAYear: 0, kinds: [] } },
  });
  expect(SetRules.safeParse(days("400")).error?.issues[0]?.path).toEqual(["stages", "received", "workingDays"]);
  expect(asEntryMove(MoveEntry.parse({ version, move: "fees up large" }))).toEqual({
    part: "move",
    list: "fees",
    step: "up",
    key: "large",
  });
  for (const move of ["fees left large", "moons up large", "fees up"]) expect(MoveEntry.safeParse({ version, move }).success).toBe(false);
  expect(SetRules.safeParse({ ...whole, voteDays: "7", calendar: "XX" }).success).toBe(false);
});
