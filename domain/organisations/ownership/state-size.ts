import { eq } from "drizzle-orm";
import { ownershipStatements } from "#db/schema/ownership";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { StateSize } from "./input.ts";
import { NOTHING_STATED } from "./state.ts";

/** States how large an organisation is, and who may read what follows. What it says of its owners and holdings stays as it was. */
export async function stateSize(ctx: Context, { organisationId, version, ...said }: StateSize): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const organisation = await storedOrganisation(ctx, organisationId);
    if (!organisation) return refused("not_found");
    const allowed = abilities(ctx.actor, organisation).edit;
    if (allowed !== true) return refused(allowed);
    const values = { ...said, statedAt: ctx.now, version: version + 1 };
    const written = await ctx.db
      .insert(ownershipStatements)
      .values({ ...NOTHING_STATED, organisationId, ...values })
      .onConflictDoUpdate({ target: ownershipStatements.organisationId, set: values, setWhere: eq(ownershipStatements.version, version) })
      .returning({ version: ownershipStatements.version });
    if (written.length === 0) return refused("conflict");
    await record(ctx, "organisation.size_stated", { kind: "organisation", id: organisationId });
    return done({ slug: organisation.slug });
  });
}
