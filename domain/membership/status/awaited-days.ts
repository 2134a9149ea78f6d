import { DAY, later } from "#lib/clock";

type Sent = { submittedAt: Date; answerBy: Date | null; days: number | undefined };
export type AwaitedDays = { promised?: Date; around?: Date; late?: Date };

/**
 * Until when an answer is promised, and around when one usually comes: only days that are still ahead, and no usual one after the promised one.
 * `late`: the promised day, once it is past.
 */
export function awaitedDays({ submittedAt, answerBy, days }: Sent, now: Date): AwaitedDays {
  if (answerBy && answerBy <= now) return { late: answerBy };
  const around = days === undefined ? undefined : later(submittedAt, days * DAY);
  const isUsual = around && around > now && !(answerBy && around > answerBy);
  return { ...(answerBy && { promised: answerBy }), ...(isUsual && { around }) };
}
