import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { keepRulesDraft } from "./keep-rules-draft.ts";
import type { RestoreRules } from "./rules-input.ts";
import { rulesVersions, workingRules } from "./rules-versions.ts";

/** Makes a published version the draft again. Of the one in force: what was drafted goes. */
export async function restoreRules(ctx: Context, { version, from }: RestoreRules): Promise<Outcome> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const versions = await rulesVersions(ctx);
    const older = versions.find(({ id, publishedAt }) => id === from && publishedAt !== null);
    if (!older) return refused("not_found");
    const { stamp } = workingRules(versions);
    if (stamp !== version) return refused("conflict", { version: stamp });
    const kept = await keepRulesDraft(ctx, versions, older.body);
    if (!kept.ok) return kept;
    await record(ctx, "cluster.rules_restored", { kind: "cluster", id: ctx.clusterId }, { version: older.version });
    return done();
  });
}
