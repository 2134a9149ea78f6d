import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { rulesInForce } from "./current-rules.ts";
import { editRules, type RulesEdit, rulesKeys } from "./edit-rules.ts";
import { keepRulesDraft } from "./keep-rules-draft.ts";
import { rulesVersions, workingRules } from "./rules-versions.ts";
import { STANDARD_RULES } from "./standard-rules.ts";

type Save = { version: string; edit: RulesEdit };

/** Changes one thing in the draft of how the cluster reviews; the first change begins the draft. What is in force stays until it is published. */
export async function saveRulesDraft(ctx: Context, { version, edit }: Save): Promise<Outcome> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    await rulesInForce(ctx);
    const versions = await rulesVersions(ctx);
    const { body, before, stamp } = workingRules(versions);
    if (stamp !== version) return refused("conflict", { version: stamp });
    const changed = editRules(body, edit, [STANDARD_RULES, ...versions.map((each) => each.body)].flatMap(rulesKeys), before);
    if (!changed.ok) return changed;
    const kept = await keepRulesDraft(ctx, versions, changed.value);
    if (!kept.ok) return kept;
    const at = "list" in edit ? { list: edit.list } : {};
    await record(ctx, "cluster.rules_drafted", { kind: "cluster", id: ctx.clusterId }, { part: edit.part, ...at });
    return done();
  });
}
