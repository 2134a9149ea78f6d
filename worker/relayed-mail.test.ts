import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { answerMessage } from "#domain/organisations/messages/answer-message";
import { blockSender } from "#domain/organisations/messages/block-sender";
import { declineMessage } from "#domain/organisations/messages/decline-message";
import { reportMessage } from "#domain/organisations/messages/report-message";
import { sendMessage } from "#domain/organisations/messages/send-message";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { emailOf } from "#test/fixtures/consortia";
import { correspondents } from "#test/fixtures/messages";
import type { ReceivedMail } from "#test/mail/mail-server";
import { overSmtp } from "#test/mail/over-smtp";

const delivered = overSmtp();

const headersOf = (raw: string) => raw.slice(0, raw.search(/\r?\n\r?\n/));
/** The source as it came, and what an email program makes of it, in which no encoding hides an address. */
const everything = ({ raw, mail }: ReceivedMail) => [raw, mail.subject, mail.text, mail.html, JSON.stringify([...mail.headers])].join("\n");
const to = (mails: ReceivedMail[], ctx: Context) => mails.filter(({ recipients }) => recipients.includes(emailOf(ctx)));
/** The addresses that a delivered mail names, but for those of its reader and of the portal. */
const addressesIn = (mail: ReceivedMail) =>
  [...new Set(everything(mail).match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))].filter(
    (address) => !mail.recipients.includes(address) && address !== "portal@cluster.example",
  );

test("the source of a relayed message holds no address but those of the portal and of its reader, in no header either", async () => {
  const { owner, sender, input } = await correspondents();
  expectDone(await sendMessage(sender, input));
  const [mail, ...others] = await delivered();
  if (!mail) throw new Error("Nothing was delivered.");
  expect(others).toEqual([]);
  expect(mail.recipients).toEqual([emailOf(owner)]);
  expect(mail.mail.text).toContain(input.text);
  expect(addressesIn(mail)).toEqual([]);
  const headers = headersOf(mail.raw);
  for (const line of ["From", "Reply-To"]) expect(headers).toMatch(new RegExp(`^${line}: .*portal@cluster\\.example`, "m"));
  expect(headers).not.toMatch(/^(Cc|Bcc|Sender|Return-Path|X-(?!Auto-Response-Suppress)[\w-]+):/im);
});

test("the answer gives the sender the address of whoever answered, in its text and in no header", async () => {
  const { owner, sender, input } = await correspondents();
  const { messageId } = expectDone(await sendMessage(sender, input));
  expectDone(await answerMessage(owner, { messageId, answer: "We have them." }));
  const [answer] = to(await delivered(), sender);
  if (!answer) throw new Error("No answer was delivered.");
  expect(addressesIn(answer)).toEqual([emailOf(owner)]);
  expect(answer.mail.text).toContain(emailOf(owner));
  expect(headersOf(answer.raw)).not.toContain(emailOf(owner));
});

test("a no, a report and a block give nobody's address away", async () => {
  const { owner, sender, input } = await correspondents();
  const office = await staff("staffAdmin");
  const { messageId } = expectDone(await sendMessage(sender, input));
  expectDone(await declineMessage(owner, { messageId }));
  expectDone(await reportMessage(owner, { messageId, reason: "advertising" }));
  const before = (await delivered()).length;
  expectDone(await blockSender(owner, { messageId }));
  // A blocked sender's message is delivered to nobody, and nobody is told of the block.
  expectDone(await sendMessage(sender, input));
  const mails = await delivered();
  expect(mails).toHaveLength(before);
  expect(mails.map(({ recipients }) => recipients).sort()).toEqual([[emailOf(owner)], [emailOf(sender)], [emailOf(office)]].sort());
  for (const mail of mails) expect([mail.recipients, addressesIn(mail)]).toEqual([mail.recipients, []]);
});
