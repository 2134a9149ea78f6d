import { setImmediate } from "node:timers/promises";
import { and, eq, inArray } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { partsOfCell } from "#domain/exchange/cell-parts";
import type { ExchangeDraft } from "#domain/exchange/exchange-fields";
import type { RowPlan, SubjectSteps } from "#domain/exchange/import/subject";
import type { ImportAction, ImportReason } from "#domain/exchange/state";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { type LikeOrganisation, likeOrganisations } from "#domain/organisations/duplicates/duplicate-candidates";
import { traitsOf } from "#domain/organisations/duplicates/duplicates";
import { changedFields } from "./changed-fields.ts";
import { type PlannedRow, planRow } from "./plan-row.ts";
import { rowsAlike } from "./rows-alike.ts";
import { storedValues } from "./stored-values.ts";

type Match = { id: string; by: NonNullable<ImportReason["by"]>; sure: boolean; likeness?: ImportReason["likeness"] };

const traits = (draft: ExchangeDraft) =>
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

/** By what a row may repeat an earlier one of its file. */
const ownKeys = ({ slug, vat, pic, ror, name = "", country = "" }: ExchangeDraft) => [
  ...(slug ? [`slug:${slug}`] : []),
  ...(vat ? [`vat:${vat}`] : []),
  ...(pic ? [`pic:${pic}`] : []),
  ...(ror ? [`ror:${ror}`] : []),
  ...(vat || pic || ror ? [] : [`name:${fold(name)} ${country}`]),
];

/** The organisation that a number or the very name tells, or else the likeliest one, which somebody has to look at. */
function matchOf(draft: ExchangeDraft, found: readonly LikeOrganisation[]): Match | undefined {
  for (const { id, name, reasons } of found) {
    const number = (["vat", "pic", "ror"] as const).find((reason) => reasons.includes(reason));
    if (number) return { id, by: number, sure: true };
    if (fold(name) === fold(draft.name ?? "")) return { id, by: "name", sure: true };
  }
  const [first] = found;
  const [by] = first?.reasons ?? [];
  return first && by ? { id: first.id, by, sure: false, likeness: first.reasons } : undefined;
}

async function slugsOf(ctx: Context, rows: readonly PlannedRow[]) {
  const slugs = rows.flatMap(({ draft }) => draft.slug ?? []);
  const found = new Map<string, string>();
  for (let n = 0; n < slugs.length; n += 200)
    for (const { id, slug } of await ctx.db
      .select({ id: organisations.id, slug: organisations.slug })
      .from(organisations)
      .where(and(eq(organisations.clusterId, ctx.clusterId), inArray(organisations.slug, slugs.slice(n, n + 200)))))
      found.set(slug, id);
  return found;
}

/** What would become of each row: read from the file and compared with what is here. Nothing is written. */
export const planOrganisations: SubjectSteps["check"] = async (ctx, given, rows) => {
  const planned = rows.map((row) => ({ row, ...planRow(row, given.columns, given.values) }));
  const slugs = await slugsOf(ctx, planned);
  const seen = new Map<string, number>();
  const plans: (RowPlan & { draft: ExchangeDraft })[] = [];
  const alikeOf = rowsAlike();
  const none = { isDoubtful: false, matchId: null, actsForId: null, changes: null };
  for (const { row, draft, problems, skip } of planned) {
    // Pages are answered between two rows: a file of 2,000 is compared for many seconds.
    await setImmediate();
    const base = { row: row.row, draft, problems, ...none };
    if (skip) {
      plans.push({ ...base, action: "skip", reason: { skip } });
      continue;
    }
    const known = slugs.get(draft.slug ?? "");
    if (!draft.name && !known) {
      plans.push({ ...base, action: "skip", reason: { skip: "name_missing" } });
      continue;
    }
    const match: Match | undefined = known
      ? { id: known, by: "slug", sure: true }
      : matchOf(draft, await likeOrganisations(ctx, traits(draft)));
    const alike = alikeOf(row.row, traits(draft));
    const keys = [...ownKeys(draft), ...(match?.sure ? [`here:${match.id}`] : [])];
    const repeats = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined);
    if (repeats !== undefined) {
      plans.push({ ...base, action: "skip", reason: { skip: "repeats", repeats } });
      continue;
    }
    for (const key of keys) seen.set(key, row.row);
    const isDoubtful = match ? !match.sure : alike !== undefined;
    const action: ImportAction = (isDoubtful ? row.decision : null) ?? (match ? "update" : "create");
    const reason: ImportReason = {
      ...(match && { by: match.by, ...(match.likeness && { likeness: match.likeness }) }),
      ...(!match && alike && { alike: alike.row, likeness: alike.reasons }),
      ...(action === "skip" && { skip: "decided" }),
    };
    plans.push({ ...base, action, reason, isDoubtful, matchId: match?.id ?? null });
  }
  const here = await storedValues(ctx, [...new Set(plans.flatMap(({ matchId }) => matchId ?? []))]);
  return plans.map(({ draft, ...plan }): RowPlan => {
    const values = here.get(plan.matchId ?? "");
    return { ...plan, changes: values ? changedFields(values, draft) : null };
  });
};
