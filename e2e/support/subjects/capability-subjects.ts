import { eq } from "drizzle-orm";
import { confirmationLinks } from "#db/schema/confirmations";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { Capability } from "#domain/organisations/state";
import { DAY, later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";
import { member } from "#test/builders";
import { stated } from "#test/fixtures/capabilities";

const write = (organisationId: string, capabilities: Capability[]) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.update(organisations).set({ capabilities }).where(eq(organisations.id, organisationId));
  });

/** The one capability of an organisation, whatever it stated before. */
export async function capability(organisationId: string): Promise<Capability> {
  const one = stated({ term: "proteomics", trl: "5" });
  await write(organisationId, [one]);
  return one;
}

/** An organisation that states none: there is room for more. */
export const noCapabilities = (organisationId: string) => write(organisationId, []);

/** A link that asks an owner of an organisation whether the facts are still right: its token. */
export async function confirmationLink(organisationId: string): Promise<string> {
  const { actor } = await member(organisationId);
  const token = newToken();
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    await db.insert(confirmationLinks).values({
      ...{ id: newId(), tokenHash: tokenHash(token), organisationId, personId: actor.kind === "person" ? actor.personId : "" },
      ...{ section: "facts", sentAt: now, expiresAt: later(now, DAY) },
    });
  });
  return token;
}
