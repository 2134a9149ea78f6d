/**
 * What a consortium can want of somebody, in the order in which it is told where nothing has a day. correct: what the office returned before it is published ·
 * coordinate: to say whether the organisation will coordinate ·
 * invitation: to answer it · firstMeeting: to choose a time for one with the coordinator · requests: to answer those to join · agreement: to accept the one
 * about confidentiality · meetings: to say when the organisation can meet · sign: the letter · renew: a commitment that soon ends · commit: to say how far the
 * organisation does · result: to record that of the proposal, once the call has closed · resultAgain: the one of a later deadline, where that of an earlier one is
 * recorded · confirmCosts, confirmWork: what the coordinator entered for the organisation ·
 * costs, work: to state those of the organisation, where others have · messages: to read them · roles: to find partners for those that
 * nobody has.
 */
export const WAITING_KINDS = [
  ...(["correct", "coordinate", "invitation", "firstMeeting", "requests", "agreement", "meetings", "sign", "renew", "commit"] as const),
  ...(["result", "resultAgain", "confirmCosts", "confirmWork", "costs", "work", "messages", "roles"] as const),
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** `n`: how many of them. `names`: of roles, what they are called. `due`: when it is too late; `zone`: on whose clock that was set. */
export type WaitingThing = {
  kind: WaitingKind;
  organisationId: string;
  organisation: string;
  n: number;
  names: string[];
  due: { at: Date; zone?: string } | undefined;
};
/** What one consortium wants of a reader, what ends first first; undated ones last. */
export type WaitingConsortium = { id: string; slug: string; title: string; things: WaitingThing[] };

const dueOf = ({ due }: WaitingThing) => due?.at.getTime() ?? Number.POSITIVE_INFINITY;
/** By the day on which it ends, and then in the order of the kinds. */
export const byDue = (one: WaitingThing, other: WaitingThing) =>
  dueOf(one) === dueOf(other) ? WAITING_KINDS.indexOf(one.kind) - WAITING_KINDS.indexOf(other.kind) : dueOf(one) < dueOf(other) ? -1 : 1;
