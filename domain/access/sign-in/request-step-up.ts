import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { paths } from "#lib/paths";
import { issueLink, linkEnd } from "./issue-link.ts";

export type RequestStepUp = { returnTo?: string | undefined };

/** Mails the signed-in person a link that renews the sign-in time of the session that asks. */
export async function requestStepUp(ctx: Context, { returnTo }: RequestStepUp): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [person] = await ctx.db.select({ firstName: people.firstName }).from(people).where(eq(people.id, actor.personId));
    const token = await issueLink(ctx, { personId: actor.personId, purpose: "step-up", sessionId: actor.sessionId, returnTo });
    await enqueueMail(ctx, {
      template: "step-up",
      to: actor.email,
      locale: ctx.locale,
      data: { firstName: person?.firstName ?? actor.name, path: paths(ctx.locale).signInConfirm(token), until: linkEnd(ctx) },
      subject: { kind: "person", id: actor.personId },
    });
    await record(ctx, "person.asked_for_step_up", { kind: "person", id: actor.personId }, { session: actor.sessionId });
    return done();
  });
}
