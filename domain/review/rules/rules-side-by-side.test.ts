import fc from "fast-check";
import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import type { ReviewRules } from "#domain/review/state";
import { staff } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { editRules, type RulesEdit, ruleEntries, rulesKeys } from "./edit-rules.ts";
import { publishRules } from "./publish-rules.ts";
import { rulesInUse } from "./rules-in-use.ts";
import { RULES_LISTS } from "./rules-input.ts";
import { configuredRules } from "./rules-reads.ts";
import { sideBySide } from "./rules-side-by-side.ts";
import { saveRulesDraft } from "./save-rules-draft.ts";
import { STANDARD_RULES } from "./standard-rules.ts";

const labels = { labelEn: "Site visit", labelEs: "Visita", labelEu: "Bisita" };
const visit: RulesEdit = { part: "add", list: "stages", labels, values: { owner: "reviewer", workingDays: 4 } };
const drop: RulesEdit = { part: "move", list: "stages", key: "screening", step: "remove" };
const edited = (...edits: RulesEdit[]) =>
  edits.reduce((rules, edit) => {
    const changed = editRules(rules, edit, rulesKeys(rules));
    if (!changed.ok) throw new Error(changed.refusal);
    return changed.value;
  }, STANDARD_RULES);
const told = (after: ReviewRules, list: (typeof RULES_LISTS)[number] = "stages") =>
  sideBySide(STANDARD_RULES, after, list).map(
    ({ key, what, before, after }) => `${key} ${what} ${before?.place ?? "-"} ${after?.place ?? "-"}`,
  );

test("entries are shown side by side; what is removed stays in its place, what is added is in its new one", () => {
  expect(told(STANDARD_RULES)).toEqual(["received same 1 1", "screening same 2 2", "committee same 3 3", "decided same 4 4"]);
  expect(told(edited(drop, visit))).toEqual([
    "received same 1 1",
    "screening removed 2 -",
    "committee same 3 2",
    "ownSiteVisit added - 3",
    "decided same 4 4",
  ]);
  expect(told(edited({ part: "move", list: "stages", key: "received", step: "remove" }))[0]).toBe("received removed 1 -");
  expect(told(edited({ part: "set", list: "fees", key: "small", values: { euroAYear: 700 } }), "fees")).toContain("small changed 2 2");
  expect(told(edited({ part: "move", list: "criteria", key: "territory", step: "up" }), "criteria").slice(0, 2)).toEqual([
    "territory same 2 1",
    "valueChain same 1 2",
  ]);
});

test("whatever was added and removed: both lists are there whole, each entry once", () => {
  const step = fc.constantFrom("up", "down", "remove", "add");
  fc.assert(
    fc.property(fc.constantFrom(...RULES_LISTS), fc.array(fc.tuple(step, fc.nat(9)), { maxLength: 20 }), (list, steps) => {
      let rules = STANDARD_RULES;
      for (const [step, n] of steps) {
        const key = ruleEntries(rules, list)[n % Math.max(1, ruleEntries(rules, list).length)]?.key ?? "none";
        const edit: RulesEdit = step === "add" ? { part: "add", list, labels, values: {} } : { part: "move", list, key, step };
        const changed = editRules(rules, edit, rulesKeys(rules));
        if (changed.ok) rules = changed.value;
      }
      const rows = sideBySide(STANDARD_RULES, rules, list);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      expect(rows.flatMap(({ after }) => after?.entry ?? [])).toEqual(ruleEntries(rules, list));
      expect(rows.filter(({ before }) => before)).toHaveLength(ruleEntries(STANDARD_RULES, list).length);
    }),
  );
});

test("applications under way are counted by the version that they keep; decided ones are not", async () => {
  const admin = await staff("staffAdmin");
  const inUse = async (ctx: Context) => (await configuredRules(ctx))?.inUse;
  const [first] = [await submittedApplication(), await submittedApplication()];
  expect(await inUse(admin)).toEqual([{ version: 1, n: 2 }]);
  const { stamp } = (await configuredRules(admin)) ?? { stamp: "" };
  await saveRulesDraft(admin, { version: stamp, edit: visit });
  const drafted = await configuredRules(admin);
  expect(drafted?.before, "in force until it is published").toEqual(STANDARD_RULES);
  expect(drafted?.exampleBefore.stages.map(({ stage }) => stage.key)).toEqual(["received", "screening", "committee"]);
  expect(drafted?.example.stages).toHaveLength(4);
  await publishRules(admin, { version: drafted?.stamp ?? "" });
  await submittedApplication();
  await claimApplication(admin, { applicationId: first.id });
  await refuseApplication(admin, { applicationId: first.id, reason: "No seat in the region." });
  expect(await rulesInUse(admin)).toEqual([
    { version: 2, n: 1 },
    { version: 1, n: 1 },
  ]);
});
