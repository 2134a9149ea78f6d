import { DAY, later, MINUTE } from "#lib/clock";
import type { OutgoingMail } from "#lib/mail/mail";
import { workerPass } from "../worker/pass.ts";

/** As nodemailer tells that a server does not take an address. */
function rejection(address: string) {
  const response = `550 5.1.1 <${address}>: Recipient address rejected: User unknown`;
  return Object.assign(new Error(`Can't send mail - all recipients were rejected: ${response}`), {
    code: "EENVELOPE",
    responseCode: 550,
    response,
  });
}

/**
 * Lets the worker send what is due now and does its jobs, and again every half hour for that many days.
 * Which mails left. Those to `rejects` are refused by the server, in its own words.
 */
export async function postIn({ rejects, days = 0 }: { rejects?: string; days?: number } = {}): Promise<OutgoingMail[]> {
  const sent: OutgoingMail[] = [];
  const deliver = async (mail: OutgoingMail) => {
    if (mail.to === rejects) throw rejection(mail.to);
    sent.push(mail);
  };
  await rounds(deliver, days);
  return sent;
}

/** The same with a server that takes everything. */
export const worked = ({ days = 0 } = {}) => postIn({ days });

/** The worker's jobs of the night that follows, so many days from now. */
export const nextMorning = (days = 0) => pass(later(new Date(), (days + 1) * DAY), async () => {});

async function pass(at: Date, deliver: (mail: OutgoingMail) => Promise<void>) {
  while ((await workerPass({ clock: () => at, deliver, origin: "https://portal.example.org" })) > 0);
}

async function rounds(deliver: (mail: OutgoingMail) => Promise<void>, days: number) {
  const start = new Date();
  const step = days > 3 ? days * DAY : 30 * MINUTE;
  for (let at = 0; at <= days * DAY; at += step) await pass(later(start, at), deliver);
}
