import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { keepDraft } from "#domain/membership/application/keep-draft";
import { isKnownKind } from "#domain/organisations/kinds/cluster-kinds";
import type { KindKey } from "#domain/organisations/state";
import { currentDefinition } from "./current-definition.ts";
import { questionsOf } from "./definition.ts";
import { typesIn } from "./definition-problem.ts";
import { definitionVersions, workingCopy } from "./definition-versions.ts";
import { type DefinitionEdit, editDefinition } from "./edit-definition.ts";
import { optionsIn } from "./reword-question.ts";

type Save = { kind: KindKey; version: string; edit: DefinitionEdit };

/**
 * Changes one thing in the draft of what a kind is asked; the first change begins the draft. What is in force stays until it is published.
 * The value names the question that was changed or added.
 */
export async function saveDefinitionDraft(
  ctx: Context,
  { kind, version, edit }: Save,
): Promise<Outcome<{ kind: KindKey; question: string }>> {
  if (!isStaffAdmin(ctx.actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    if (!(await isKnownKind(ctx, kind))) return refused("not_found");
    const definitionId = await currentDefinition(ctx, kind);
    const versions = await definitionVersions(ctx);
    const { body, stamp } = workingCopy(versions, kind);
    if (stamp !== version) return refused("conflict", { version: stamp });
    const all = versions.map((each) => each.body);
    const changed = editDefinition(body, edit, [...typesIn(all).keys(), ...optionsIn(all)]);
    if (!changed.ok) return changed;
    const kept = await keepDraft(ctx, kind, versions, changed.value);
    if (!kept.ok) return kept;
    const known = new Set(questionsOf(body).map(({ key }) => key));
    const added = questionsOf(changed.value).find(({ key }) => !known.has(key));
    const question = typeof edit.question === "string" ? edit.question : (added?.key ?? "");
    await record(
      ctx,
      "cluster.definition_drafted",
      { kind: "cluster", id: ctx.clusterId },
      { of: kind, step: edit.step, question, definitionId },
    );
    return done({ kind, question });
  });
}
