import { and, eq, isNull } from "drizzle-orm";
import { people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { isHardBounce } from "#domain/kernel/mail/hard-bounce";
import { mailboxOf } from "#domain/kernel/mail/mailbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** The portal notes that a mail server rejected a person's address for good, once. Signing in by an email takes the note away. */
export async function noteBounce(ctx: Context, { email, code }: { email: string; code: string }): Promise<Outcome> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  const key = mailboxOf(email)?.key;
  if (!key || !isHardBounce(code)) return done();
  return transact(ctx, async (ctx) => {
    const [noted] = await ctx.db
      .update(people)
      .set({ mailBouncedAt: ctx.now })
      .where(and(eq(people.clusterId, ctx.clusterId), eq(people.emailKey, key), eq(people.status, "active"), isNull(people.mailBouncedAt)))
      .returning({ id: people.id });
    if (noted) await record(ctx, "person.mail_bounced", { kind: "person", id: noted.id }, { code });
    return done();
  });
}
