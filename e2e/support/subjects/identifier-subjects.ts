import { eq } from "drizzle-orm";
import { identifierVerifications, organisations, organisationUnits } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";

export const PIC = "999975620";
const turn = <T>(body: (ctx: ReturnType<typeof context>) => Promise<T>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);

/** The organisation states its PIC, of which nothing is verified. */
export const identified = (organisationId: string) =>
  turn(async ({ db }) => {
    await db.update(organisations).set({ pic: PIC }).where(eq(organisations.id, organisationId));
    await db.delete(identifierVerifications).where(eq(identifierVerifications.organisationId, organisationId));
  });

/** Its PIC is verified. */
export async function verified(organisationId: string) {
  await identified(organisationId);
  await turn(({ db, now }) =>
    db.insert(identifierVerifications).values({
      ...{ organisationId, field: "pic", value: PIC, source: "The register", reason: "It has this name there." },
      ...{ verifiedAt: now, verifiedBy: newId() },
    }),
  );
}

/** A new unit of the organisation: its id. */
export async function unitOf(organisationId: string) {
  const id = newId();
  await turn(({ db, now }) =>
    db
      .insert(organisationUnits)
      .values({ ...{ id, organisationId, name: "Optics", kind: "group" as const, text: {} }, addedAt: now, updatedAt: now, version: 0 }),
  );
  return id;
}
