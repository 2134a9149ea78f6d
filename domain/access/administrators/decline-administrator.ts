import { eq } from "drizzle-orm";
import { administratorProposals } from "#db/schema/access";
import type { AnswerProposal } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { askedIt } from "#domain/kernel/second-person";
import { transact } from "#domain/kernel/transact";
import { tellOfAnswer } from "./administrator-mails.ts";
import { waitingProposal } from "./administrator-proposals.ts";
import { mayOnSomebody } from "./may-administer.ts";

/** Nothing changes: another administrator declines, or whoever proposed it withdraws it. It needs no fresh sign-in, as it takes no right and gives none. */
export async function declineAdministrator(ctx: Context, { proposalId }: AnswerProposal): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const proposal = await waitingProposal(ctx, proposalId);
    const may = await mayOnSomebody(ctx, "declineAdministrator", proposal?.personId);
    if (may !== true) return refused(may);
    if (!proposal) return refused("administrator.not_waiting");
    await ctx.db.update(administratorProposals).set({ declinedAt: ctx.now }).where(eq(administratorProposals.id, proposalId));
    const own = askedIt(ctx.actor, proposal);
    if (!own) await tellOfAnswer(ctx, proposal, "declined");
    const step = own ? "person.administrator_taken_back" : "person.administrator_declined";
    await record(ctx, step, { kind: "person", id: proposal.personId }, { proposalId, change: proposal.change });
    return done();
  });
}
