import nodemailer from "nodemailer";
import { mailboxOf } from "#domain/kernel/mail/mailbox";
import { isDemo, smtpUrl } from "#lib/env";
import { keepDemoMail } from "./demo-mail.ts";
import { officeAddress, senderAddress } from "./office.ts";

export type OutgoingMail = {
  id: string;
  messageId: string;
  to: string;
  sender: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
  /** Where the reader’s program stops emails like this one by one request (RFC 8058). */
  oneClickStop?: string | undefined;
  /** Where its reader signs in and chooses which of these emails they get, where no one request stops them (RFC 2369). */
  choice?: string | undefined;
  /** A file for calendars that goes with it. */
  calendar?: { name: string; text: string; method: string } | undefined;
};
export type Deliver = (mail: OutgoingMail) => Promise<void>;

/** One line: whatever would begin a new header, or hide what is read, becomes a space. */
const header = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\p{Cs}/gu, "")
    .trim();

/** One address, as the envelope takes it. Anything that could be read as two, or as a comment, is refused. */
function addressOf(text: string): string {
  const mailbox = mailboxOf(text);
  if (!mailbox) throw new Error("The recipient is not one address.");
  return mailbox.envelope;
}

/** The address that the operator set; a mail server on this very machine may be written as `portal@localhost`. */
const settingOf = (from: string) => (/^[\w.-]+@localhost$/.test(from) ? from : addressOf(from));

/** In ms: to connect, until the greeting, and without a word. A query of PORTAL_SMTP may name others. */
const PATIENCE = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 };

const attachmentOf = ({ name, text, method }: NonNullable<OutgoingMail["calendar"]>) => ({
  filename: name,
  content: text,
  contentType: `text/calendar; charset=utf-8; method=${method}`,
});

function overSmtp(url: string): Deliver {
  const transport = nodemailer.createTransport({ url, ...PATIENCE }, { disableFileAccess: true, disableUrlAccess: true });
  return async ({ to, sender, subject, text, html, messageId, date, oneClickStop, choice, calendar }) => {
    const from = settingOf(senderAddress());
    const address = addressOf(to);
    await transport.sendMail({
      envelope: { from, to: [address] },
      from: { name: header(sender), address: from },
      replyTo: { name: header(sender), address: settingOf(officeAddress()) },
      to: { name: "", address },
      subject: header(subject),
      text,
      html,
      messageId: `<${messageId}>`,
      date,
      ...(calendar && { attachments: [attachmentOf(calendar)] }),
      headers: {
        ...{ "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        ...(choice && { "List-Unsubscribe": `<${choice}>` }),
        ...(oneClickStop && { "List-Unsubscribe": `<${oneClickStop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      },
    });
  };
}

const intoTheFolder: Deliver = async ({ id, to, subject, text, html, date }) =>
  keepDemoMail({ id, to, subject: header(subject), text, html, sentAt: date.toISOString() });

/** How mail leaves here; undefined where it cannot, and then it waits in the outbox. */
export function delivery(): Deliver | undefined {
  const url = smtpUrl();
  if (url) return overSmtp(url);
  return isDemo() ? intoTheFolder : undefined;
}
