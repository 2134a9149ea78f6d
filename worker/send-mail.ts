import { claimedMail } from "#domain/kernel/claimed";
import type { Context } from "#domain/kernel/context";
import { errorCode } from "#domain/kernel/error-code";
import { noteBounce } from "#domain/organisations/succession/note-bounce";
import { renderMail } from "#emails/render-mail";
import type { Deliver } from "#lib/mail/mail";

/** Renders a claimed mail and hands it over. Its Message-ID is that of its row, so that a repeat is the same mail. */
export async function sendMail(ctx: Context, id: string, deliver: Deliver, origin: string) {
  const { template, locale, data, recipient, messageId } = await claimedMail(ctx, id);
  const mail = await renderMail({ template, locale, data, origin, reference: id.slice(0, 8).toUpperCase() });
  try {
    await deliver({ ...mail, id, messageId, to: recipient, date: ctx.now });
  } catch (error) {
    await noteBounce(ctx, { email: recipient, code: errorCode(error) });
    throw error;
  }
}
