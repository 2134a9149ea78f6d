import { context } from "#domain/kernel/context";
import { heldMails } from "#domain/kernel/mail/held-mails";
import { isDemo } from "#lib/env";
import { demoMails } from "#lib/mail/demo-mail";

const SHOWN = 200;

/** The mailbox: what was delivered, newest first, and what still waits. Nothing outside the demonstration. */
export async function loadMailbox() {
  if (!isDemo()) return undefined;
  const ctx = context();
  const held = await heldMails(ctx);
  return {
    sent: demoMails()
      .slice(0, SHOWN)
      .map(({ id, to, subject, sentAt }) => ({ id, to, subject, sentAt: new Date(sentAt) })),
    held: held.map((mail) => ({ ...mail, seconds: Math.ceil((mail.notBefore.getTime() - ctx.now.getTime()) / 1000) })),
  };
}
