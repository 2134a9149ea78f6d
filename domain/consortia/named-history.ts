import { inArray } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { type HistoryEntry, historyOf } from "#domain/kernel/audit/history";
import type { Context } from "../kernel/context.ts";

/** `by`: the organisation that did it for another. */
export type NamedEntry = HistoryEntry & { organisation: string | null; by: string | null };

/** What happened to a consortium, with the organisations as they are called today. The audit keeps none of their names, so that one can be erased. */
export async function namedHistory(ctx: Context, consortiumId: string, without: readonly string[]): Promise<NamedEntry[]> {
  const history = await historyOf(ctx, "consortium", consortiumId, without);
  const ids = history.flatMap(({ facts }) => [facts.organisationId, facts.byOrganisationId].filter((id) => typeof id === "string"));
  const rows = await ctx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return history.map((entry) => ({
    ...entry,
    organisation: names.get(String(entry.facts.organisationId)) ?? null,
    by: names.get(String(entry.facts.byOrganisationId)) ?? null,
  }));
}
