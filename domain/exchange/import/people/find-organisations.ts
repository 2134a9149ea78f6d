import { and, eq, inArray, or } from "drizzle-orm";
import { organisationKeys } from "#db/schema/duplicates";
import { organisations } from "#db/schema/organisations";
import { readCell } from "#domain/exchange/import/organisations/read-cell";
import type { StoredImport, StoredRow } from "#domain/exchange/import/subject";
import { wordsOf } from "#domain/exchange/import/suggest-columns";
import type { ExchangeField } from "#domain/exchange/state";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { duplicateKeysOf } from "#domain/organisations/duplicates/duplicate-keys";
import { traitsOf } from "#domain/organisations/duplicates/duplicates";
import type { OrganisationStatus } from "#domain/organisations/state";
import { saidOrganisation } from "./read-person.ts";

export type FoundOrganisation = { id: string; slug: string; name: string; status: OrganisationStatus };
/** For each text the organisation that it tells, or that it tells several; nothing where it tells none. */
export type Findings = Map<string, FoundOrganisation | "several">;

const AT_ONCE = 100;
/** The page of an organisation, here or in another language: its last part is the organisation's own. */
const OUR_PAGE = /\/organisations\/([^/?#]+)/;
const A_SITE = /^(?:https?:\/\/|www\.|@)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/iu;

/** By what a text may tell an organisation, the surest first: its address here, a number, its very name, its domain, its name in other words. */
function cluesOf(text: string): string[] {
  const number = (field: ExchangeField) => readCell(field, text, { values: {}, country: undefined }).text ?? null;
  const website = A_SITE.test(text) ? text.replace(/^@/, "") : null;
  const numbers = { vat: number("vat"), pic: number("pic"), ror: number("ror") };
  const keys = duplicateKeysOf(traitsOf({ names: [text], website, ...numbers }));
  const some = (kind: RegExp) => keys.filter((key) => kind.test(key));
  const slug = OUR_PAGE.exec(text)?.[1] ?? text.toLowerCase();
  return [`slug:${slug}`, ...some(/^(vat|pic|ror):/), `exactly:${fold(text)}`, ...some(/^domain:/), ...some(/^name:/)];
}

/** The organisations of this cluster that these texts tell; a closed one is told by none. */
export async function findOrganisations(ctx: Context, texts: readonly string[]): Promise<Findings> {
  const different = [...new Set(texts)].filter(Boolean).map((text) => ({ text, clues: cluesOf(text) }));
  const byClue = new Map<string, Map<string, FoundOrganisation>>();
  const note = (clue: string, found: FoundOrganisation) => {
    if (found.status !== "closed") byClue.set(clue, (byClue.get(clue) ?? new Map()).set(found.id, found));
  };
  for (let n = 0; n < different.length; n += AT_ONCE) {
    const clues = different.slice(n, n + AT_ONCE).flatMap((one) => one.clues);
    const after = (kind: string) => clues.filter((clue) => clue.startsWith(kind)).map((clue) => clue.slice(kind.length));
    const { id, slug, name, nameKey, status, clusterId } = organisations;
    for (const { nameKey: key, ...found } of await ctx.db
      .select({ id, slug, name, nameKey, status })
      .from(organisations)
      .where(and(eq(clusterId, ctx.clusterId), or(inArray(slug, after("slug:")), inArray(nameKey, after("exactly:")))))) {
      note(`slug:${found.slug}`, found);
      note(`exactly:${key}`, found);
    }
    for (const { key, ...found } of await ctx.db
      .select({ id, slug, name, status, key: organisationKeys.key })
      .from(organisationKeys)
      .innerJoin(organisations, eq(id, organisationKeys.organisationId))
      .where(and(eq(clusterId, ctx.clusterId), inArray(organisationKeys.key, clues))))
      note(key, found);
  }
  const findings: Findings = new Map();
  for (const { text, clues } of different) {
    const [found, ...others] = byClue.get(clues.find((clue) => byClue.has(clue)) ?? "")?.values() ?? [];
    if (found) findings.set(text, others.length > 0 ? "several" : found);
  }
  return findings;
}

/** The same for each different cell of a file of people, with what was written in its place. */
export async function findingsOf(
  ctx: Context,
  { columns, values }: Pick<StoredImport, "columns" | "values">,
  rows: readonly Pick<StoredRow, "cells">[],
): Promise<Findings> {
  const cells = wordsOf("people", rows, columns, {}).flatMap(({ field, words }) =>
    field === "organisation" ? words.map(({ word }) => word) : [],
  );
  const found = await findOrganisations(
    ctx,
    cells.map((cell) => saidOrganisation(cell, values)),
  );
  return new Map(
    cells.flatMap((cell) => {
      const finding = found.get(saidOrganisation(cell, values));
      return finding ? [[cell, finding] as const] : [];
    }),
  );
}
