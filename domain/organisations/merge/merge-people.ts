import { inArray } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { ORGANISATION_ROLES } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import type { MergeChange } from "#domain/organisations/state";

/** How people move: who acts for both keeps the role that may more. */
export async function peopleChanges(ctx: Context, fromId: string, intoId: string): Promise<MergeChange[]> {
  const all = await ctx.db
    .select()
    .from(organisationPeople)
    .where(inArray(organisationPeople.organisationId, [fromId, intoId]));
  const moving = all.filter(({ organisationId }) => organisationId === fromId);
  return moving.flatMap((row): MergeChange[] => {
    const { personId } = row;
    const key = { organisationId: fromId, personId };
    const there = all.find((one) => one.organisationId === intoId && one.personId === personId);
    if (!there) return [{ table: "organisationPeople", key, before: { organisationId: fromId }, after: { organisationId: intoId } }];
    const gone: MergeChange = { table: "organisationPeople", key, before: row, after: null };
    if (ORGANISATION_ROLES.indexOf(row.role) >= ORGANISATION_ROLES.indexOf(there.role)) return [gone];
    const raised = { before: { role: there.role }, after: { role: row.role } };
    return [gone, { table: "organisationPeople", key: { organisationId: intoId, personId }, ...raised }];
  });
}
