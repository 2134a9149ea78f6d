import type { Context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { acceptAsManager, declineAsManager } from "./answer-as-manager.ts";
import { answerableByLink, ROLE_BY_MAIL } from "./answer-link-reads.ts";
import type { AnswerJoinRequest } from "./join-input.ts";

/**
 * An owner or admin answers a request from their email, without signing in: once, while they still have the role. It gives the role of an editor and
 * no other, so a link that reached somebody else makes nobody an owner.
 */
export async function answerJoinRequest(ctx: Context, { token, answer }: AnswerJoinRequest): Promise<Outcome<{ name: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await answerableByLink(ctx, token);
    if (!found) return refused("link_ended");
    const turn = { ...ctx, actor: found.manager };
    return answer === "accept" ? acceptAsManager(turn, found.request, ROLE_BY_MAIL) : declineAsManager(turn, found.request);
  });
}
