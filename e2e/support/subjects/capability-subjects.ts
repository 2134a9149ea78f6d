import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { Capability } from "#domain/organisations/state";
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
