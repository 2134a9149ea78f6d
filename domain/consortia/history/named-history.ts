import { inArray } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { countHistory, type HistoryEntry, latestHistory } from "#domain/kernel/audit/history";
import type { Context } from "../../kernel/context.ts";
import { offsetOf, PAGE_SIZE, type Page, pageOf } from "../../kernel/pagination.ts";
import { REQUEST_ACTS, UNTOLD_ACTS } from "../acts.ts";
import { factsOf } from "../facts.ts";
import { abilities, type ConsortiumFacts, seesRequests } from "../policy.ts";
import { type Space, spaceParts } from "../space-parts.ts";

/** `by`: the organisation that did it for another. */
export type NamedEntry = HistoryEntry & { organisation: string | null; by: string | null };
export type ConsortiumHistory = Space & { entries: Page<NamedEntry> };

/** Of which events of a consortium somebody is told: requests are the coordinator's. */
const toldTo = ({ actor }: Context, facts: ConsortiumFacts & { id: string }) => ({
  kind: "consortium" as const,
  id: facts.id,
  omitted: seesRequests(actor, facts) ? UNTOLD_ACTS : [...REQUEST_ACTS, ...UNTOLD_ACTS],
});

/** A page of what happened in a consortium, latest first, for its partners and staff administrators; undefined for everyone else. */
export async function consortiumHistory(ctx: Context, slug: string, page = 1): Promise<ConsortiumHistory | undefined> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || abilities(ctx.actor, facts, ctx.now).enter !== true) return undefined;
  const told = toldTo(ctx, facts);
  const entries = pageOf<NamedEntry>([], await countHistory(ctx, told), page);
  const history = await latestHistory(ctx, told, { offset: offsetOf(entries.page), limit: PAGE_SIZE });
  return {
    slug: facts.slug,
    title: facts.title,
    parts: spaceParts(ctx.actor, facts, ctx.now),
    entries: { ...entries, rows: await withNames(ctx, history) },
  };
}

/** The last few of these events. */
export async function latestInConsortium(ctx: Context, slug: string, limit: number): Promise<NamedEntry[]> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || abilities(ctx.actor, facts, ctx.now).enter !== true) return [];
  return withNames(ctx, await latestHistory(ctx, toldTo(ctx, facts), { offset: 0, limit }));
}

/** The organisations as they are called today: the audit keeps none of their names, so that one can be erased. */
async function withNames(ctx: Context, history: HistoryEntry[]): Promise<NamedEntry[]> {
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
