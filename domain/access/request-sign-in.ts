import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { paths } from "#lib/paths";
import type { Context } from "../kernel/context.ts";
import { emailKey } from "../kernel/mailbox.ts";
import { enqueueMail } from "../kernel/outbox.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { issueLink, linkEnd } from "./issue-link.ts";

export type RequestSignIn = { email: string; returnTo?: string | undefined };

/** Mails a sign-in link to an active person. The answer is the same for every address, so that nobody learns who is known here. */
export async function requestSignIn(ctx: Context, { email, returnTo }: RequestSignIn): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const [person] = await ctx.db
      .select({ id: people.id, email: people.email, firstName: people.firstName })
      .from(people)
      .where(and(eq(people.clusterId, ctx.clusterId), eq(people.emailKey, emailKey(email)), eq(people.status, "active")));
    if (!person) return done();
    const token = await issueLink(ctx, { personId: person.id, purpose: "sign-in", returnTo });
    await enqueueMail(ctx, {
      template: "sign-in",
      to: person.email,
      locale: ctx.locale,
      data: { firstName: person.firstName, path: paths(ctx.locale).signInConfirm(token), until: linkEnd(ctx) },
      subject: { kind: "person", id: person.id },
    });
    await record(ctx, "person.asked_to_sign_in", { kind: "person", id: person.id });
    return done();
  });
}
