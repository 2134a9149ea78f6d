import { DAY, later } from "#lib/clock";

type Sent = { submittedAt: Date; answerBy: Date | null; days: number | undefined };

/** The days on which whoever sent an application can still expect the answer: `promised` at the latest, `around` as long as it usually takes. */
export function awaitedDays({ submittedAt, answerBy, days }: Sent, now: Date): { promised?: Date; around?: Date } {
  const around = days === undefined ? undefined : later(submittedAt, days * DAY);
  return { ...(answerBy && answerBy > now && { promised: answerBy }), ...(around && around > now && { around }) };
}
