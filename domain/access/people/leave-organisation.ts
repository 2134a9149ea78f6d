import { and, eq, ne, or } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import type { Leave } from "#domain/access/input";
import { abilities } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { anotherOwner } from "./another-owner.ts";
import { organisationFacts } from "./organisation-facts.ts";

/** Stops acting for an organisation; its last owner hands over first. */
export async function leaveOrganisation(ctx: Context, { organisationId }: Leave): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const organisation = await organisationFacts(ctx, organisationId);
    if (!organisation || actor.kind !== "person") return refused("not_found");
    const may = abilities(actor, organisation).leave;
    if (may !== true) return refused(may);
    const [left] = await ctx.db
      .delete(organisationPeople)
      .where(
        and(
          eq(organisationPeople.organisationId, organisationId),
          eq(organisationPeople.personId, actor.personId),
          or(ne(organisationPeople.role, "owner"), anotherOwner(organisationId, actor.personId)),
        ),
      )
      .returning({ role: organisationPeople.role });
    if (!left) return refused("organisation.last_owner");
    await record(ctx, "person.left", { kind: "person", id: actor.personId }, { organisation: organisationId, role: left.role });
    return done();
  });
}
