import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { WAIT_MS } from "../wait.ts";

export type Mail = { to: string; subject: string; text: string; html: string; links: string[] };

/** A real mail server; what it took is read in order, each mail once. */
export async function mailServer() {
  const unread: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onData(stream, session, callback) {
      const { subject = "", text = "", html } = await simpleParser(stream);
      const links = [...text.matchAll(/https?:\/\/[^\s<>)]+/g)].map(([link]) => link);
      for (const { address } of session.envelope.rcptTo) unread.push({ to: address, subject, text, html: html || "", links });
      callback();
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;

  async function take(to: string, fits: (mail: Mail) => boolean): Promise<Mail> {
    const until = Date.now() + WAIT_MS;
    while (Date.now() < until) {
      const at = unread.findIndex((mail) => mail.to.toLowerCase() === to.toLowerCase() && fits(mail));
      const [mail] = at < 0 ? [] : unread.splice(at, 1);
      if (mail) return mail;
      await new Promise((wait) => setTimeout(wait, 50));
    }
    throw new Error(
      `no mail to ${to} in ${WAIT_MS / 1000} s; unread: ${unread.map((mail) => `${mail.to} ${mail.subject}`).join(", ") || "none"}`,
    );
  }
  /** The next unread mail to an address, waiting until it comes. */
  const next = (to: string, subject = /(?:)/) => take(to, (mail) => subject.test(mail.subject));
  /** The next unread mail to an address that says this somewhere: subjects cut what is long. */
  const holding = (to: string, words: string) => take(to, (mail) => mail.text.includes(words));
  /** The link of the next unread mail that has one like it: others to the same address, of other tests, are left. */
  const link = async (to: string, path: RegExp) =>
    linkIn(await take(to, ({ links }) => links.some((one) => path.test(new URL(one).pathname))), path);
  const count = (to: string) => unread.filter((mail) => mail.to.toLowerCase() === to.toLowerCase()).length;
  return { url: `smtp://127.0.0.1:${port}`, next, holding, link, count, close: () => new Promise<void>((closed) => server.close(closed)) };
}
export type Mailbox = Awaited<ReturnType<typeof mailServer>>;

/** The one link of an email that leads into the portal at a path like this. */
export function linkIn(mail: Mail, path: RegExp): string {
  const found = mail.links.find((link) => path.test(new URL(link).pathname));
  if (!found) throw new Error(`"${mail.subject}" has no link like ${path}: ${mail.links.join(" ")}`);
  return found;
}
