import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { JoinRequestToken } from "#domain/organisations/joining/join-input";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";

/** A button of the page behind the requester's email: what it does, and that page again. */
export const answered = (verb: (ctx: Context, input: JoinRequestToken) => Promise<Outcome<unknown>>) =>
  pressed(async ({ sent, ctx, to }) => {
    const parsed = JoinRequestToken.safeParse({ token: sent.token });
    if (!parsed.success) return seeOther(to.joinRequest("ended"));
    const outcome = await verb(ctx, parsed.data);
    return seeOther(`${to.joinRequest(parsed.data.token)}${outcome.ok ? "" : "?refused=1"}`);
  });
