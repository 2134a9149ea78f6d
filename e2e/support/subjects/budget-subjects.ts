import { inArray } from "drizzle-orm";
import { partnerBudgets } from "#db/schema/budgets";
import { consortiumMembers } from "#db/schema/consortia";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { Scene } from "./actors.ts";
import { ownConsortium } from "./consortium-subjects.ts";

/** A consortium that the scene's organisation coordinates, of which no costs are stated. */
export async function withoutCosts(scene: Scene) {
  const consortium = await ownConsortium(scene);
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.delete(partnerBudgets).where(inArray(partnerBudgets.memberId, db.select({ id: consortiumMembers.id }).from(consortiumMembers))),
  );
  return consortium;
}
