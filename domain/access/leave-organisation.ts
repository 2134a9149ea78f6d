import { and, eq, ne, or } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { anotherOwner } from "./another-owner.ts";
import type { Leave } from "./input.ts";
import { organisationFacts } from "./organisation-facts.ts";
import { abilities } from "./policy.ts";

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
