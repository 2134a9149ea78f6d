import { and, eq } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import type { Context } from "#domain/kernel/context";
import type { Localised } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { CALL_CARD, type CallCard, callCards } from "./cards.ts";
import { type Ability, abilities, isCallThere } from "./policy.ts";

export type CallView = CallCard & {
  /** As written, for the form that changes it. */
  texts: { summary: Localised; conditions: Localised };
  createdAt: Date;
  may: Record<Ability, true | Refusal>;
};

/** A call's page as this reader may see it; undefined when it is not there for them. Four queries. */
export async function callBySlug(ctx: Context, slug: string): Promise<CallView | undefined> {
  const rows = await ctx.db
    .select({ ...CALL_CARD, createdAt: calls.createdAt, conditions: calls.conditions })
    .from(calls)
    .where(and(eq(calls.slug, slug), eq(calls.clusterId, ctx.clusterId)));
  const [row] = rows;
  if (!row || !isCallThere(ctx.actor, row)) return undefined;
  const [card] = await callCards(ctx, rows);
  if (!card) return undefined;
  const { conditions, ...shown } = card;
  return { ...shown, texts: { summary: row.summary, conditions }, may: abilities(ctx.actor, row) };
}
