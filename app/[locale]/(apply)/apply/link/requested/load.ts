import { mailStanding, portalStanding } from "#domain/kernel/mail/mail-standing";
import { SENDER_MAILS } from "#domain/membership/application/mail-limit";
import { OwnApplication } from "#domain/membership/input";
import { ownLinkMail } from "#domain/membership/status/link-mail-reads";
import { sendsMail } from "#lib/env";
import { requestContext } from "#lib/requests/request-context";
import { sentForm } from "../../sent-form.ts";
import { applicant } from "../../status/[reference]/load.ts";

/**
 * To which address the link is emailed, if this browser knows it already: that of its own application, or the one it typed. Everybody else learns only
 * whether the portal sends emails.
 */
export async function loadRequested(reference: unknown) {
  const leaves = sendsMail();
  const asked = OwnApplication.safeParse({ reference });
  if (!asked.success) return { by: "stranger", standing: await portalStanding(await requestContext(), leaves) } as const;
  const about = asked.data.reference;
  const ctx = await requestContext(await applicant(about));
  const own = await ownLinkMail(ctx, leaves);
  if (own) return { by: "applicant", reference: about, ...own } as const;
  const sent = await sentForm();
  if (sent?.reference !== about) return { by: "stranger", standing: await portalStanding(ctx, leaves) } as const;
  const { email } = sent.form;
  return {
    by: "sender",
    reference: about,
    address: email,
    standing: await mailStanding(ctx, { to: email, templates: SENDER_MAILS, leaves }),
  } as const;
}
