import { eq } from "drizzle-orm";
import { administratorProposals, clusterRoles } from "#db/schema/access";
import type { AnswerProposal } from "#domain/access/input";
import { dropRole } from "#domain/access/people/drop-role";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { tellOfAnswer, tellThePerson } from "./administrator-mails.ts";
import { mayConfirm, waitingProposal } from "./administrator-proposals.ts";
import { mayOnSomebody } from "./may-administer.ts";

/** A second administrator confirms: the person is an administrator, or is one no longer, with their next request. */
export async function confirmAdministrator(ctx: Context, { proposalId }: AnswerProposal): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const proposal = await waitingProposal(ctx, proposalId);
    const may = await mayOnSomebody(ctx, "confirmAdministrator", proposal?.personId);
    if (may !== true) return refused(may);
    if (!proposal) return refused("administrator.not_waiting");
    const can = await mayConfirm(ctx, proposal);
    if (can !== true) return refused(can);
    const fresh = freshSignIn(ctx);
    if (fresh !== true) return refused(fresh);
    await ctx.db
      .update(administratorProposals)
      .set({ confirmedBy: actorId(ctx.actor) ?? "", confirmedAt: ctx.now })
      .where(eq(administratorProposals.id, proposalId));
    const { personId, change, askedBy } = proposal;
    await record(ctx, "person.administrator_confirmed", { kind: "person", id: personId }, { proposalId, change, askedBy });
    const changed = change === "make" ? await grant(ctx, personId) : await dropRole(ctx, personId, "staffAdmin");
    if (!changed.ok) return changed;
    await tellOfAnswer(ctx, proposal, change);
    await tellThePerson(ctx, proposal);
    return done();
  });
}

async function grant(turn: Turn, personId: string): Promise<Outcome> {
  const grantedBy = actorId(turn.actor) ?? null;
  await turn.db.insert(clusterRoles).values({ personId, role: "staffAdmin", grantedAt: turn.now, grantedBy });
  await record(turn, "person.staffAdmin_granted", { kind: "person", id: personId });
  return done();
}
