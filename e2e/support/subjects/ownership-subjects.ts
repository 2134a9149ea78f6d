import { eq } from "drizzle-orm";
import { ownershipStakes, ownershipStatements } from "#db/schema/ownership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";

/** The organisation has stated one owner and nothing else: the id of that stake. */
export async function stakeOf(organisationId: string) {
  const id = newId();
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    await db.delete(ownershipStakes).where(eq(ownershipStakes.organisationId, organisationId));
    await db.delete(ownershipStatements).where(eq(ownershipStatements.organisationId, organisationId));
    const figures = { lastYear: null, years: [], isNew: false, noHolder: false, noHolding: false };
    await db.insert(ownershipStatements).values({ organisationId, ...figures, level: "partners", statedAt: now, version: 1 });
    await db.insert(ownershipStakes).values({
      ...{ id, organisationId, side: "holder" as const, otherId: null, name: "Andromeda", country: "ES", otherKey: id },
      ...{ kind: "enterprise" as const, share: 6000, controls: false, years: [], statedAt: now },
    });
  });
  return id;
}
