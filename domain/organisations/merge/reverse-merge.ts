import { and, eq, isNull } from "drizzle-orm";
import { organisationMerges } from "#db/schema/organisations";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import type { OrganisationRole } from "#domain/access/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { knownKind } from "#domain/organisations/kinds/cluster-kinds";
import { keepVersion } from "#domain/organisations/profile/versions";
import type { KindKey, MergeChange } from "#domain/organisations/state";
import { openWhereOwnerLeft } from "#domain/organisations/succession/open-where-owner-left";
import { refreshMerged } from "./confirm-merge.ts";
import type { DecideMerge } from "./merge-input.ts";
import { stateWhatStays } from "./merge-ownership.ts";
import { lesserRole, rolesOf } from "./merge-people.ts";
import { mayMerge } from "./merge-policy.ts";
import { mergeRow, reversibleUntil } from "./merge-rows.ts";
import { mergeParty } from "./merge-sides.ts";
import { keyAfter, type MergeTable, putBack, rowOf, writeMergeRow } from "./merge-tables.ts";

/** What somebody changed after the merge and so stays as it is: a column of a row, or all of it. */
export type MergeRecord = { table: MergeTable; column: string };

/** For 30 days an administrator takes a merge apart again. Edits made in between are kept, and listed. */
export async function reverseMerge(ctx: Context, { mergeId }: DecideMerge): Promise<Outcome<{ mergeId: string; kept: MergeRecord[] }>> {
  return transact(ctx, async (ctx) => {
    const merge = await mergeRow(ctx, mergeId);
    const from = merge && (await mergeParty(ctx, { id: merge.fromId }));
    const into = merge && (await mergeParty(ctx, { id: merge.intoId }));
    if (!merge || !from || !into) return refused("not_found");
    const may = mayMerge(ctx.actor, from, into);
    if (may !== true) return refused(may);
    if (!merge.confirmedAt || merge.reversedAt) return refused("merge.not_made");
    if (!merge.undo || reversibleUntil(merge.confirmedAt) <= ctx.now) return refused("merge.too_late");
    if (into.status === "closed") return refused("merge.newer_first");
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);

    const before = await storedOrganisation(ctx, into.id);
    if (before) await keepVersion(ctx, before, "unmerged");
    const roles = await rolesOf(ctx, into.id);
    const kept: MergeRecord[] = [];
    for (const change of merge.undo.toReversed()) kept.push(...(await takeBack(ctx, change, roles)));
    await stateWhatStays(ctx, { fromId: from.id, intoId: into.id });
    await refreshMerged(ctx, from, into);
    await ctx.db
      .update(organisationMerges)
      .set({ reversedBy: actorId(ctx.actor) ?? "", reversedAt: ctx.now })
      .where(and(eq(organisationMerges.id, mergeId), isNull(organisationMerges.reversedAt)));
    await record(ctx, "organisation.merge_reversed", { kind: "organisation", id: into.id }, { mergeId, from: from.id, kept });
    await record(ctx, "organisation.unmerged", { kind: "organisation", id: from.id }, { mergeId, into: into.id });
    await openWhereOwnerLeft(ctx, from.id, merge.owners?.from ?? []);
    await openWhereOwnerLeft(ctx, into.id, merge.owners?.into ?? []);
    return done({ mergeId, kept });
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

type Roles = Map<string, OrganisationRole>;
type PersonRow = { personId: string; role: OrganisationRole };

/** Puts one row back as it was, but for the columns that somebody has changed since. Those. `roles`: in the merged organisation, before any row of it was put back. */
async function takeBack(turn: Turn, change: MergeChange, roles: Roles): Promise<MergeRecord[]> {
  const { before, after } = change;
  const table = change.table as MergeTable;
  if (after === null && table === "organisationPeople") return comeBack(turn, before as PersonRow, roles);
  if (after === null) return (await putBack(turn, table, before)) ? [] : [{ table, column: "*" }];
  const key = keyAfter(change);
  const now = await rowOf(turn, table, key);
  if (!now) return [{ table, column: "*" }];
  const edited = Object.keys(after).filter((column) => !same(now[column], after[column]));
  const back = Object.fromEntries(Object.entries(before).filter(([column]) => !edited.includes(column)));
  // The cluster may have removed the kind in the meantime: nobody had it.
  if (table === "organisations" && back.kind) back.kind = await knownKind(turn, back.kind as KindKey);
  await writeMergeRow(turn, table, key, back);
  return edited.map((column) => ({ table, column }));
}

/** Whoever acted for both has in the one that comes back no more than they still may in the merged one: nothing where they left or were removed. */
async function comeBack(turn: Turn, before: PersonRow, roles: Roles): Promise<MergeRecord[]> {
  const table = "organisationPeople";
  const now = roles.get(before.personId);
  const role = now && lesserRole(before.role, now);
  if (!role || !(await putBack(turn, table, { ...before, role }))) return [{ table, column: "*" }];
  return role === before.role ? [] : [{ table, column: "role" }];
}
