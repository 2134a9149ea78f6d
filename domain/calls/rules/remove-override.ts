import { callFacts } from "#domain/calls/facts";
import { abilities } from "#domain/calls/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RemoveOverride } from "./input.ts";
import { keepOverrides } from "./keep-overrides.ts";

/** Staff say that a rule of a call is that of its pack after all. */
export async function removeOverride(ctx: Context, { callId, version, rule }: RemoveOverride): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await callFacts(ctx, { id: callId });
    if (!facts) return refused("not_found");
    const may = abilities(ctx.actor, facts).edit;
    if (may !== true) return refused(may);
    const kept = facts.ruleOverrides.filter((one) => one.rule !== rule);
    if (kept.length === facts.ruleOverrides.length) return refused("call.rule_not_overridden");
    const written = await keepOverrides(ctx, { callId, version }, kept);
    if (written === undefined) return refused("conflict", { version: String(facts.version) });
    await record(ctx, "call.rule_override_removed", { kind: "call", id: callId }, { rule, version: written });
    return done({ slug: facts.slug });
  });
}
