import { and, eq, ne, or } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import type { Colleague } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { anotherOwner } from "./another-owner.ts";
import { changeableColleague } from "./colleague.ts";

/** Takes a colleague out of an organisation, at once; never its last owner. The person stays known to the portal. */
export async function removePerson(ctx: Context, { organisationId, personId }: Colleague): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await changeableColleague(ctx, "removePerson", { organisationId, personId });
    if (!found.ok) return refused(found.refusal);
    const [removed] = await ctx.db
      .delete(organisationPeople)
      .where(
        and(
          eq(organisationPeople.organisationId, organisationId),
          eq(organisationPeople.personId, personId),
          or(ne(organisationPeople.role, "owner"), anotherOwner(organisationId, personId)),
        ),
      )
      .returning({ role: organisationPeople.role });
    if (!removed) return refused("organisation.last_owner");
    await record(ctx, "person.removed", { kind: "person", id: personId }, { organisation: organisationId, role: removed.role });
    return done();
  });
}
