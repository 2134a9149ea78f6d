import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, lte, notInArray } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import type { Turn } from "../kernel/context.ts";
import { type ChangedRole, shortRole } from "./history/edited-parts.ts";
import type { EditConsortium } from "./input.ts";
import { seatsSpoken } from "./partners/held-answers.ts";
import { ROLE_COLUMNS, roleValues } from "./roles/role-columns.ts";

/** `held`: the title of a role that cannot change so, if there is one. `changed`: those that are new, different or gone, as they were and are. */
type RolesChanged = { held?: string; changed: ChangedRole[] };

/** Puts the roles of a form in place of the present ones, by their ids. */
export async function changeRoles(turn: Turn, consortiumId: string, roles: EditConsortium["roles"]): Promise<RolesChanged> {
  const before = await turn.db.select(ROLE_COLUMNS).from(rolesSought).where(eq(rolesSought.consortiumId, consortiumId));
  const changed: ChangedRole[] = [];
  const kept = roles.flatMap(({ id }) => (before.some((role) => role.id === id) && id ? [id] : []));
  for (const role of before) {
    if (kept.includes(role.id)) continue;
    if (await isHeld(turn, role.id)) return { held: role.title, changed };
    changed.push({ what: "role", before: shortRole(role), after: null });
    await turn.db.update(consortiumMembers).set({ roleSoughtId: null }).where(eq(consortiumMembers.roleSoughtId, role.id));
  }
  await turn.db.delete(rolesSought).where(and(eq(rolesSought.consortiumId, consortiumId), notInArray(rolesSought.id, kept)));

  for (const [position, { id, ...role }] of roles.entries()) {
    const values = { position, ...roleValues(role) };
    const own = before.find((one) => one.id === id);
    if (!own || !isDeepStrictEqual({ ...own, ...roleValues(role) }, own))
      changed.push({ what: "role", before: own ? shortRole(own) : null, after: shortRole(role) });
    if (!id || !kept.includes(id)) {
      await turn.db.insert(rolesSought).values({ id: turn.newId(), consortiumId, ...values, taken: 0 });
      continue;
    }
    const [updated] = await turn.db
      .update(rolesSought)
      .set(values)
      .where(and(eq(rolesSought.id, id), eq(rolesSought.consortiumId, consortiumId), lte(seatsSpoken, role.seats)))
      .returning({ id: rolesSought.id });
    if (!updated) return { held: role.title, changed };
  }
  return { changed };
}

/** Somebody holds a seat of the role, waits for one, or was offered one. */
async function isHeld(turn: Turn, roleId: string) {
  const holders = await turn.db
    .select({ id: consortiumMembers.id })
    .from(consortiumMembers)
    .where(and(eq(consortiumMembers.roleSoughtId, roleId), inArray(consortiumMembers.status, ["asked", "invited", "joined"])))
    .limit(1);
  return holders.length > 0;
}
