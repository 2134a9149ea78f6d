import { and, eq, inArray, lte, notInArray } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import type { Turn } from "../kernel/context.ts";
import type { EditConsortium } from "./input.ts";

/** Puts the roles of a form in place of the present ones, by their ids. The title of the one that cannot change so, if there is one. */
export async function changeRoles(turn: Turn, consortiumId: string, roles: EditConsortium["roles"]): Promise<string | undefined> {
  const before = await turn.db
    .select({ id: rolesSought.id, title: rolesSought.title })
    .from(rolesSought)
    .where(eq(rolesSought.consortiumId, consortiumId));
  const kept = roles.flatMap(({ id }) => (before.some((role) => role.id === id) && id ? [id] : []));
  for (const role of before) {
    if (kept.includes(role.id)) continue;
    if (await isHeld(turn, role.id)) return role.title;
    await turn.db.update(consortiumMembers).set({ roleSoughtId: null }).where(eq(consortiumMembers.roleSoughtId, role.id));
  }
  await turn.db.delete(rolesSought).where(and(eq(rolesSought.consortiumId, consortiumId), notInArray(rolesSought.id, kept)));

  for (const [position, { id, title, sector, seats }] of roles.entries()) {
    if (!id || !kept.includes(id)) {
      await turn.db.insert(rolesSought).values({ id: turn.newId(), consortiumId, position, title, sector, seats, taken: 0 });
      continue;
    }
    const [changed] = await turn.db
      .update(rolesSought)
      .set({ position, title, sector, seats })
      .where(and(eq(rolesSought.id, id), eq(rolesSought.consortiumId, consortiumId), lte(rolesSought.taken, seats)))
      .returning({ id: rolesSought.id });
    if (!changed) return title;
  }
  return undefined;
}

/** Somebody holds a seat of the role, or waits for one. */
async function isHeld(turn: Turn, roleId: string) {
  const holders = await turn.db
    .select({ id: consortiumMembers.id })
    .from(consortiumMembers)
    .where(and(eq(consortiumMembers.roleSoughtId, roleId), inArray(consortiumMembers.status, ["asked", "joined"])))
    .limit(1);
  return holders.length > 0;
}
