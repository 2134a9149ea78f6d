import { organisationPeople } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";

/** Makes somebody an owner of an organisation. */
export const actsFor = (personId: string, organisationId: string) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    await db.insert(organisationPeople).values({ organisationId, personId, role: "owner", since: now });
  });
