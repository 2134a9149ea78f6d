import { and, eq, ne, or, sql } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import type { ChangeRole } from "#domain/access/input";
import { mayTouch } from "#domain/access/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { anotherOwner } from "./another-owner.ts";
import { changeableColleague } from "./colleague.ts";

/** Gives a colleague another role. The last owner stays one. */
export async function changeRole(ctx: Context, { organisationId, personId, role }: ChangeRole): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const found = await changeableColleague(ctx, "changeRole", { organisationId, personId });
    if (!found.ok) return refused(found.refusal);
    const rise = mayTouch(ctx.actor, organisationId, role);
    if (rise !== true) return refused(rise);
    if (found.role === role) return done();
    const [changed] = await ctx.db
      .update(organisationPeople)
      .set({ role })
      .where(
        and(
          eq(organisationPeople.organisationId, organisationId),
          eq(organisationPeople.personId, personId),
          or(ne(organisationPeople.role, "owner"), role === "owner" ? sql`true` : anotherOwner(organisationId, personId)),
        ),
      )
      .returning({ role: organisationPeople.role });
    if (!changed) return refused("organisation.last_owner");
    await record(ctx, "person.role_changed", { kind: "person", id: personId }, { organisation: organisationId, role: [found.role, role] });
    return done();
  });
}
