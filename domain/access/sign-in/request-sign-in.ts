import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { writeNothing } from "#domain/kernel/health";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { done, type Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mailOpenApplications } from "#domain/membership/status/mail-own-link";
import { mailSignIn } from "./mail-sign-in.ts";

export type RequestSignIn = { email: string; returnTo?: string | undefined };

/**
 * Mails a sign-in link to an active person, or to an applicant the link of their open application. The answer is the same for every address, so that nobody learns who is known here; also while the
 * database takes no writes, as one is made for every address.
 */
export async function requestSignIn(ctx: Context, { email, returnTo }: RequestSignIn): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    await writeNothing(ctx);
    const [person] = await ctx.db
      .select({ id: people.id, email: people.email, firstName: people.firstName })
      .from(people)
      .where(and(eq(people.clusterId, ctx.clusterId), eq(people.emailKey, emailKey(email)), eq(people.status, "active")));
    if (!person) {
      await mailOpenApplications(ctx, emailKey(email));
      return done();
    }
    await mailSignIn(ctx, person, returnTo);
    await record(ctx, "person.asked_to_sign_in", { kind: "person", id: person.id });
    return done();
  });
}
