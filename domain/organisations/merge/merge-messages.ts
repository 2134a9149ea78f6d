import { inArray, or } from "drizzle-orm";
import { organisationFollows } from "#db/schema/follows";
import { organisationBlocks, organisationMessages } from "#db/schema/messages";
import type { Context } from "#domain/kernel/context";
import type { MergeChange } from "#domain/organisations/state";

type Ids = { fromId: string; intoId: string };

/** How messages, blocks and followers move to the organisation that stays. What the two wrote to each other, and what it has already, stays where it is. */
export async function messageChanges(ctx: Context, { fromId, intoId }: Ids): Promise<MergeChange[]> {
  const both = [fromId, intoId];
  const written = await ctx.db
    .select({ id: organisationMessages.id, toId: organisationMessages.toId, fromId: organisationMessages.fromId })
    .from(organisationMessages)
    .where(or(inArray(organisationMessages.toId, both), inArray(organisationMessages.fromId, both)));
  const messages = written
    .filter((one) => !(both.includes(one.toId) && both.includes(one.fromId)))
    .flatMap(({ id, ...sides }) => movedColumns("organisationMessages", { id }, sides));
  const blocks = await ctx.db
    .select({ organisationId: organisationBlocks.organisationId, blockedId: organisationBlocks.blockedId })
    .from(organisationBlocks)
    .where(or(inArray(organisationBlocks.organisationId, both), inArray(organisationBlocks.blockedId, both)));
  const follows = await ctx.db
    .select({ organisationId: organisationFollows.organisationId, personId: organisationFollows.personId })
    .from(organisationFollows)
    .where(inArray(organisationFollows.organisationId, both));
  return [
    ...messages,
    ...free(blocks)
      .filter((one) => !(both.includes(one.organisationId) && both.includes(one.blockedId)))
      .flatMap((one) => movedColumns("organisationBlocks", one, one)),
    ...free(follows).flatMap((one) => movedColumns("organisationFollows", one, { organisationId: one.organisationId })),
  ];

  function movedColumns(table: string, key: Record<string, string>, columns: Record<string, string>): MergeChange[] {
    const before = Object.fromEntries(Object.entries(columns).filter(([, value]) => value === fromId));
    const after = Object.fromEntries(Object.keys(before).map((column) => [column, intoId]));
    return Object.keys(before).length > 0 ? [{ table, key, before, after }] : [];
  }

  /** Those whose place at the other organisation is not taken. */
  function free<R extends Record<string, string>>(rows: R[]): R[] {
    const placeOf = (row: R) => JSON.stringify(Object.entries(row).map(([column, value]) => [column, value === fromId ? intoId : value]));
    const taken = new Set(rows.filter((row) => !Object.values(row).includes(fromId)).map(placeOf));
    return rows.filter((row) => !taken.has(placeOf(row)));
  }
}
