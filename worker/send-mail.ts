import { recallDiscussionMail } from "#domain/consortia/discussion/recall-discussion-mail";
import { claimedMail } from "#domain/kernel/claimed";
import type { Context } from "#domain/kernel/context";
import { errorCode } from "#domain/kernel/error-code";
import { noteBounce } from "#domain/organisations/succession/note-bounce";
import { renderMail } from "#emails/render-mail";
import { isDemo } from "#lib/env";
import type { Deliver } from "#lib/mail/mail";
import { attachedEvent } from "./attached-event.ts";

/** Renders a claimed mail and hands it over, unless its recipient may no longer read what it tells of. Its Message-ID is that of its row, so that a repeat is the same mail. */
export async function sendMail(ctx: Context, id: string, deliver: Deliver, origin: string) {
  const claimed = await claimedMail(ctx, id);
  const checked = await recallDiscussionMail(ctx, claimed);
  if (checked.ok && checked.value.recalled) return;
  const { template, locale, data, recipient, messageId } = claimed;
  const mail = await renderMail({ template, locale, data, origin, isDemo: isDemo() });
  try {
    await deliver({ ...mail, calendar: attachedEvent(data, origin), id, messageId, to: recipient, date: ctx.now });
  } catch (error) {
    await noteBounce(ctx, { email: recipient, code: errorCode(error) });
    throw error;
  }
}
