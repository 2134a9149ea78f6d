import { and, desc, eq, inArray, like, ne, or } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { organisationMerges, organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import type { Outcome } from "#domain/kernel/outcome";
import { askedIt } from "#domain/kernel/second-person";
import type { MergeChange } from "#domain/organisations/state";
import type { Refusal } from "#domain/refusals";
import { differingFields, type MergeChoices, mergedFields } from "./merge-fields.ts";
import { mergePlan } from "./merge-plan.ts";
import { canMerge, mayMerge } from "./merge-policy.ts";
import { mergeRow, reversibleUntil } from "./merge-rows.ts";
import { type MergeParty, mergeParty } from "./merge-sides.ts";
import type { MergeRecord } from "./reverse-merge.ts";

/** What a plan moves, in the order in which it is told. */
export const MOVED = [
  "organisationPeople",
  "invitations",
  "consortiumMembers",
  "applications",
  "memberReferences",
  "organisationJoinRequests",
  "organisationUnits",
  "ownershipStakes",
  "sources",
  "organisationLogos",
] as const;
export type MovedRecords = Record<(typeof MOVED)[number], number>;
const movedBy = (changes: MergeChange[]): MovedRecords =>
  Object.fromEntries(
    MOVED.map((table) => [table, new Set(changes.filter((one) => one.table === table).map(({ key }) => JSON.stringify(key))).size]),
  ) as MovedRecords;

type DryRun = { ok: true; moved: MovedRecords } | { ok: false; refusal: Refusal; details?: Record<string, string> };
async function dryRun(ctx: Context, from: MergeParty, into: MergeParty, choices: MergeChoices): Promise<DryRun> {
  const can = canMerge(from, into);
  if (can !== true) return { ok: false, refusal: can };
  const plan: Outcome<MergeChange[]> = await mergePlan(ctx, from, into, choices);
  return plan.ok ? { ok: true, moved: movedBy(plan.value) } : plan;
}

/** Two organisations side by side, what a merge would move, and whether the reader may ask for it. */
export async function mergePreview(ctx: Context, slugs: { from: string; into: string }) {
  if (!isStaff(ctx.actor)) return undefined;
  const [from, into] = [await mergeParty(ctx, { slug: slugs.from }), await mergeParty(ctx, { slug: slugs.into })];
  if (!from || !into) return undefined;
  return { from, into, fields: differingFields(from, into), run: await dryRun(ctx, from, into, {}), may: mayMerge(ctx.actor, from, into) };
}

/** One merge with its state, what it moves or moved, and what the reader may do with it. */
export async function mergeView(ctx: Context, mergeId: string) {
  const merge = isStaff(ctx.actor) ? await mergeRow(ctx, mergeId) : undefined;
  const from = merge && (await mergeParty(ctx, { id: merge.fromId }));
  const into = merge && (await mergeParty(ctx, { id: merge.intoId }));
  if (!merge || !from || !into || ctx.actor.kind !== "person") return undefined;
  const state = merge.reversedAt ? "reversed" : merge.confirmedAt ? "merged" : merge.declinedAt ? "declined" : "waiting";
  const may = mayMerge(ctx.actor, from, into);
  const result = mergedFields(from, into, merge.choices);
  return {
    mergeId,
    state,
    from,
    into,
    reason: merge.reason,
    askedAt: merge.askedAt,
    askedBy: await nameOf(ctx, merge.askedBy),
    confirmedAt: merge.confirmedAt,
    confirmedBy: merge.confirmedBy && (await nameOf(ctx, merge.confirmedBy)),
    reversedAt: merge.reversedAt,
    until: merge.confirmedAt && reversibleUntil(merge.confirmedAt),
    fields: state === "waiting" ? differingFields(from, into).map((row) => ({ ...row, keep: merge.choices[row.field] ?? "into" })) : [],
    name: result.profile.name,
    run:
      state === "waiting" ? await dryRun(ctx, from, into, merge.choices) : merge.undo && { ok: true as const, moved: movedBy(merge.undo) },
    kept: state === "reversed" ? await keptOf(ctx, merge.intoId, mergeId) : [],
    may: {
      confirm: may !== true ? may : askedIt(ctx.actor, merge) ? ("merge.second_person" as const) : true,
      decline: may,
      reverse: may !== true ? may : mayReverse(merge.confirmedAt, into, ctx.now),
    },
  } as const;
}
function mayReverse(confirmedAt: Date | null, into: MergeParty, now: Date): true | Refusal {
  if (confirmedAt && reversibleUntil(confirmedAt) <= now) return "merge.too_late";
  return into.status !== "closed" || "merge.newer_first";
}
export type MergeView = NonNullable<Awaited<ReturnType<typeof mergeView>>>;

async function nameOf(ctx: Context, personId: string) {
  const [row] = await ctx.db.select({ first: people.firstName, last: people.lastName }).from(people).where(eq(people.id, personId));
  return row ? `${row.first} ${row.last}` : "";
}

/** The edits that a reversal left, as the audit tells them. */
async function keptOf(ctx: Context, intoId: string, mergeId: string): Promise<MergeRecord[]> {
  const rows = await ctx.db
    .select({ facts: auditEvents.facts })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, intoId), eq(auditEvents.action, "organisation.merge_reversed")));
  return (rows.find(({ facts }) => facts.mergeId === mergeId)?.facts.kept ?? []) as MergeRecord[];
}

const LISTED = 30;
/** The newest merges, with the names of both. */
export async function newestMerges(ctx: Context) {
  if (!isStaff(ctx.actor)) return [];
  const rows = await ctx.db
    .select()
    .from(organisationMerges)
    .where(eq(organisationMerges.clusterId, ctx.clusterId))
    .orderBy(desc(organisationMerges.askedAt))
    .limit(LISTED);
  const names = await namesOf(
    ctx,
    rows.flatMap(({ fromId, intoId }) => [fromId, intoId]),
  );
  return rows.map(
    (row) =>
      ({
        id: row.id,
        from: names.get(row.fromId) ?? "",
        into: names.get(row.intoId) ?? "",
        askedAt: row.askedAt,
        state: row.reversedAt ? "reversed" : row.confirmedAt ? "merged" : row.declinedAt ? "declined" : "waiting",
      }) as const,
  );
}

async function namesOf(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const FOUND = 20;
/** Organisations whose name begins with or holds what was typed, for staff to choose from. */
export async function organisationsNamed(ctx: Context, q: string) {
  const text = fold(q).replace(/[%_\\]/g, "");
  if (!isStaff(ctx.actor) || text === "") return [];
  return ctx.db
    .select({ slug: organisations.slug, name: organisations.name, status: organisations.status })
    .from(organisations)
    .where(
      and(
        eq(organisations.clusterId, ctx.clusterId),
        ne(organisations.status, "closed"),
        or(like(organisations.nameKey, `${text}%`), like(organisations.nameKey, `% ${text}%`)),
      ),
    )
    .orderBy(organisations.nameKey)
    .limit(FOUND);
}
