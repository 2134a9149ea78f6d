import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { keepDraft } from "#domain/membership/application/keep-draft";
import type { KindKey } from "#domain/organisations/state";
import type { RestoreDefinition } from "./definition-input.ts";
import { definitionVersions, workingCopy } from "./definition-versions.ts";

/** Makes a published version the draft again. Of the one in force: what was drafted goes. */
export async function restoreDefinition(ctx: Context, { kind, version, from }: RestoreDefinition): Promise<Outcome<{ kind: KindKey }>> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const versions = await definitionVersions(ctx);
    const older = versions.find((each) => each.id === from && each.kind === kind && each.publishedAt !== null);
    if (!older) return refused("not_found");
    const { stamp } = workingCopy(versions, kind);
    if (stamp !== version) return refused("conflict", { version: stamp });
    const kept = await keepDraft(ctx, kind, versions, older.body);
    if (!kept.ok) return kept;
    await record(ctx, "cluster.definition_restored", { kind: "cluster", id: ctx.clusterId }, { of: kind, version: older.version });
    return done({ kind });
  });
}
