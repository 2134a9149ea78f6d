import { setImmediate } from "node:timers/promises";
import { and, eq, inArray } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { partsOfCell } from "#domain/exchange/cell-parts";
import type { ExchangeDraft } from "#domain/exchange/exchange-fields";
import type { SubjectSteps } from "#domain/exchange/import/subject";
import type { ImportMatch } from "#domain/exchange/state";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { type LikeOrganisation, likeOrganisations } from "#domain/organisations/duplicates/duplicate-candidates";
import { traitsOf } from "#domain/organisations/duplicates/duplicates";
import { type PlannedRow, planRow } from "./plan-row.ts";
import { differentPlace } from "./same-place.ts";

/** What of a row tells an organisation. */
export const traitsOfDraft = (draft: ExchangeDraft) =>
  traitsOf({
    names: [draft.name ?? "", ...partsOfCell(draft.aliases ?? "")],
    country: draft.country ?? null,
    website: draft.website ?? null,
    emails: [draft.contactEmail ?? null],
    vat: draft.vat ?? null,
    pic: draft.pic ?? null,
    ror: draft.ror ?? null,
    phone: draft.phone ?? null,
  });

async function slugsOf(ctx: Context, rows: readonly PlannedRow[]) {
  const slugs = rows.flatMap(({ draft }) => draft.slug ?? []);
  const { id, slug, clusterId } = organisations;
  const found = await ctx.db
    .select({ id, slug })
    .from(organisations)
    .where(and(eq(clusterId, ctx.clusterId), inArray(slug, slugs)));
  return new Map(found.map((one) => [one.slug, one.id]));
}

async function placeOf(ctx: Context, organisationId: string) {
  const { id, town, country } = organisations;
  const [place] = await ctx.db.select({ town, country }).from(organisations).where(eq(id, organisationId));
  return place ?? {};
}

/** The organisation that a number or the very name in one place tells, or else the likeliest one, at which somebody has to look. */
async function matchOf(ctx: Context, draft: ExchangeDraft, found: readonly LikeOrganisation[]): Promise<ImportMatch | null> {
  for (const { id, name, reasons } of found) {
    const number = (["vat", "pic", "ror"] as const).find((reason) => reasons.includes(reason));
    if (number) return { id, by: number, sure: true };
    if (fold(name) !== fold(draft.name ?? "")) continue;
    const differs = differentPlace(draft, await placeOf(ctx, id));
    return differs.length === 0 ? { id, by: "name", sure: true } : { id, by: "name", sure: false, likeness: reasons, differs };
  }
  const [first] = found;
  const [by] = first?.reasons ?? [];
  return first && by ? { id: first.id, by, sure: false, likeness: first.reasons } : null;
}

/** What each row is like among the organisations of the portal. Nothing is written. */
export const compareOrganisations: NonNullable<SubjectSteps["compare"]> = async (ctx, given, rows) => {
  const planned = rows.map((row) => planRow(row, given.columns, given.values));
  const slugs = await slugsOf(ctx, planned);
  const matches: (ImportMatch | null)[] = [];
  for (const { draft, skip } of planned) {
    // Where the worker shares the process of the portal, pages are answered between two rows.
    await setImmediate();
    const known = slugs.get(draft.slug ?? "");
    if (known) matches.push({ id: known, by: "slug", sure: true });
    else matches.push(skip || !draft.name ? null : await matchOf(ctx, draft, await likeOrganisations(ctx, traitsOfDraft(draft))));
  }
  return matches;
};
