import { administratorProposals } from "#db/schema/access";
import type { ProposeAdministrator } from "#domain/access/input";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tellOfProposal } from "./administrator-mails.ts";
import { mayPropose, proposalEnds } from "./administrator-proposals.ts";
import { mayOnSomebody } from "./may-administer.ts";

/** An administrator proposes to make somebody an administrator, or to take that right away. Nothing changes until a second one confirms. */
export async function proposeAdministrator(ctx: Context, given: ProposeAdministrator): Promise<Outcome<{ proposalId: string }>> {
  const { personId, change, reason } = given;
  return transact(ctx, async (ctx) => {
    const may = await mayOnSomebody(ctx, "proposeAdministrator", personId);
    if (may !== true) return refused(may);
    const can = await mayPropose(ctx, given);
    if (can !== true) return refused(can);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    const proposal = { id: ctx.newId(), personId, change, reason, askedBy: actorId(ctx.actor) ?? "", askedAt: ctx.now };
    await ctx.db.insert(administratorProposals).values({ ...proposal, clusterId: ctx.clusterId });
    await tellOfProposal(ctx, proposal);
    const facts = { proposalId: proposal.id, change, until: proposalEnds(ctx.now).toISOString() };
    await record(ctx, "person.administrator_proposed", { kind: "person", id: personId }, facts);
    return done({ proposalId: proposal.id });
  });
}
