import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { done, type Outcome } from "#domain/kernel/outcome";
import { groupKey } from "#domain/organisations/duplicates/group-key";
import { missingFields } from "#domain/organisations/profile/completeness";
import { columnOf, FORM_FIELDS } from "#domain/organisations/profile/fields";
import type { ProfileColumn } from "#domain/organisations/profile/profile-columns";
import type { MergeChange } from "#domain/organisations/state";
import { takenLevels } from "#domain/organisations/visibility/visibility";
import { type MergeChoices, type MergeValues, mergedFields } from "./merge-fields.ts";
import { messageChanges } from "./merge-messages.ts";
import { ownershipChanges } from "./merge-ownership.ts";
import { peopleChanges } from "./merge-people.ts";
import { placeChanges } from "./merge-places.ts";
import { recordChanges, sourceChanges } from "./merge-records.ts";
import { roomChanges } from "./merge-rooms.ts";
import type { MergeParty } from "./merge-sides.ts";

/** All that a merge would write, in its order: what the dry run shows is what the merge does. */
export async function mergePlan(ctx: Context, from: MergeParty, into: MergeParty, choices: MergeChoices): Promise<Outcome<MergeChange[]>> {
  const ids = { fromId: from.id, intoId: into.id };
  const places = await placeChanges(ctx, from.id, into.id);
  if (!places.ok) return places;
  const records = await recordChanges(ctx, ids);
  const withUnits = records.some(({ table }) => table === "organisationUnits");
  return done([
    ...(await peopleChanges(ctx, from.id, into.id)),
    ...places.value,
    ...records,
    ...(await messageChanges(ctx, ids)),
    ...(await ownershipChanges(ctx, ids)),
    ...(await roomChanges(ctx, ids)),
    ...(await sourceChanges(ctx, ids, choices)),
    ...ownChanges(ctx, from, into, choices, ["capabilities", ...(withUnits ? CONTACT : [])]),
  ]);
}

const columns = ({ profile, numbers }: MergeValues) => ({
  ...profile,
  ...numbers,
  nameKey: fold(profile.name),
  groupKey: groupKey(numbers.groupName),
});

/** Whom to ask at a unit is as visible as the contact of its organisation. */
const CONTACT = ["contactName", "contactEmail"] as const;

/** The one that stays takes the chosen fields and every name; the one that goes is closed. */
function ownChanges(
  ctx: Context,
  from: MergeParty,
  into: MergeParty,
  choices: MergeChoices,
  alsoTaken: readonly ProfileColumn[],
): MergeChange[] {
  const side = mergedFields(from, into, choices);
  const names = [...into.aliases, ...from.aliases, into.profile.name, from.profile.name];
  const aliases = [...new Set(names)].filter((name) => name !== side.profile.name);
  const taken = FORM_FIELDS.filter((field) => choices[field] === "from").map(columnOf);
  const listable = missingFields(side.profile, ctx.locale).length === 0;
  const before: Record<string, unknown> = {
    ...columns(into),
    aliases: into.aliases,
    publishedAt: into.publishedAt,
    visibility: into.visibility,
  };
  const after: Record<string, unknown> = {
    ...columns(side),
    aliases,
    visibility: takenLevels(into.visibility, from.visibility, [...taken, ...alsoTaken]),
    publishedAt: into.publishedAt ?? (listable ? from.publishedAt : null),
  };
  const changed = Object.keys(after).filter((column) => JSON.stringify(after[column]) !== JSON.stringify(before[column]));
  const only = (row: Record<string, unknown>) => Object.fromEntries(changed.map((column) => [column, row[column]]));
  return [
    { table: "organisations", key: { id: into.id }, before: only(before), after: only(after) },
    { table: "organisations", key: { id: from.id }, before: { status: from.status }, after: { status: "closed" } },
  ];
}
