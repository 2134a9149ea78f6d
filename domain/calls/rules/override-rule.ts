import { callFacts } from "#domain/calls/facts";
import { abilities } from "#domain/calls/policy";
import { PACKS } from "#domain/consortia/eligibility/packs";
import { isNumbered, isRanged, type RuleOverride } from "#domain/consortia/eligibility/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { OverrideRule } from "./input.ts";
import { keepOverrides } from "./keep-overrides.ts";

/**
 * Staff enter that a rule of the pack is different in a call, as its text says, in place of what was entered of that rule before. Consortia that answer it are
 * checked by it from then on.
 */
export async function overrideRule(ctx: Context, { callId, version, ...input }: OverrideRule): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await callFacts(ctx, { id: callId });
    if (!facts) return refused("not_found");
    const may = abilities(ctx.actor, facts).edit;
    if (may !== true) return refused(may);
    const { rule, number, most, sentence, sourceTitle: title, sourceUrl: url } = input;
    const rules = facts.rulePack ? PACKS[facts.rulePack].rules : [];
    if (!rules.some((one) => one.rule === rule)) return refused("call.no_such_rule");
    if (number !== null && !isNumbered(rule) && !isRanged(rule)) return refused("call.rule_without_number");
    const asked = { rule, number, ...(most !== undefined && { most }) };
    const override: RuleOverride = { ...asked, sentence, source: { title, url, readOn: ctx.now.toISOString().slice(0, 10) } };
    const kept = facts.ruleOverrides.filter((one) => one.rule !== rule);
    const written = await keepOverrides(ctx, { callId, version }, [...kept, override]);
    if (written === undefined) return refused("conflict", { version: String(facts.version) });
    await record(ctx, "call.rule_overridden", { kind: "call", id: callId }, { ...asked, sentence, source: url, version: written });
    return done({ slug: facts.slug });
  });
}
