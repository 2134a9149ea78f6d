import { and, eq } from "drizzle-orm";
import { applicationLinks, applications } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { recallMails } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import type { SubmitApplication } from "#domain/membership/input";
import { earlyAfter } from "#domain/membership/status/reapply";
import { beginApplication, mailLink, openOne } from "./begin-application.ts";
import { CONFIRMATION_MAILS } from "./mail-limit.ts";
import { dropReceipt } from "./receipts.ts";

/**
 * Whoever sent the form corrects the address that they typed in it, as long as nobody has confirmed it. The form's random key shows that it is
 * theirs. The link that went to the other address ends. Outwardly the same whether the form began an application, or one was open already.
 */
export async function correctAddress(ctx: Context, form: SubmitApplication, email: string): Promise<Outcome> {
  const corrected = { ...form, email };
  return transact(ctx, async (ctx) => {
    const [own] = await ctx.db
      .select({ id: applications.id, reference: applications.reference, status: applications.status, emailKey: applications.emailKey })
      .from(applications)
      .where(eq(applications.submitKey, form.key));
    if (!own || own.status === "expired") {
      await beginApplication(ctx, own ? { ...corrected, key: ctx.newToken() } : corrected, await dropReceipt(ctx, form.key));
      return done();
    }
    if (own.status !== "unconfirmed") return refused("application.address_confirmed");
    const moves = own.emailKey !== emailKey(email);
    if (moves && ((await openOne(ctx, corrected)) || (await earlyAfter(ctx, corrected)))) {
      await drop(ctx, own.id);
      await beginApplication(ctx, { ...corrected, key: ctx.newToken() });
      return done();
    }
    await recallMails(ctx, own.id, CONFIRMATION_MAILS);
    await ctx.db
      .update(applicationLinks)
      .set({ expiresAt: ctx.now })
      .where(and(eq(applicationLinks.applicationId, own.id), eq(applicationLinks.purpose, "confirm")));
    await ctx.db
      .update(applications)
      .set({ email, emailKey: emailKey(email) })
      .where(and(eq(applications.id, own.id), eq(applications.status, "unconfirmed")));
    await mailLink(ctx, corrected, own);
    await record(ctx, "application.address_corrected", { kind: "application", id: own.id });
    return done();
  });
}

/** The corrected address has an application of its own, so nothing is left of this one but its reference. */
async function drop(turn: Turn, id: string) {
  await turn.db.update(applications).set({ status: "expired" }).where(eq(applications.id, id));
  await eraseApplication(turn, id);
  await record(turn, "application.expired", { kind: "application", id }, { status: ["unconfirmed", "expired"] });
}
