import type { AfterDecline } from "./coordination/state.ts";

/** A meeting in an email, as its file for calendars says it: instants as ISO text. `cancelled`: the file takes it out of calendars. */
export type MailedEvent = { id: string; at: string; minutes: number; changedAt: string; place?: string | null; cancelled?: true };

/** The emails of this folder, and the values that their texts need: see domain/mails.ts. */
export type ConsortiumMails = {
  "agreement-set": { consortium: string; path: string };
  "agreement-changed": { consortium: string; path: string };
  /** `messageId`: asked again as it leaves; `settings`: where its recipient chooses which of these emails they get. */
  "discussion-mention": { consortium: string; author: string; messageId: string; path: string; settings: string };
  /** `threads`: the JSON of their titles, with how many messages each has. */
  "discussion-digest": { consortium: string; n: string; threads: string; path: string; settings: string };
  "consortium-hidden": { consortium: string; about: string; reason: string; path: string };
  "consortium-shown": { consortium: string; path: string };
  /** For the cluster's administrators; `organisation`: its coordinator. */
  "consortium-to-check": { consortium: string; organisation: string; path: string };
  "consortium-published": { consortium: string; path: string };
  "consortium-returned": { consortium: string; reason: string; path: string };
  "consortium-asked": { consortium: string; organisation: string; message: string; answerBy: string; path: string };
  "consortium-request-waits": { consortium: string; organisation: string; answerBy: string; path: string };
  "consortium-request-expired": { consortium: string; organisation: string; path: string };
  "consortium-invited": { consortium: string; organisation: string; message: string; answerBy: string; path: string };
  "consortium-invitation-waits": { consortium: string; organisation: string; answerBy: string; path: string };
  "consortium-invitation-accepted": { consortium: string; organisation: string; path: string };
  "consortium-invitation-declined": { consortium: string; organisation: string; path: string };
  "consortium-invitation-withdrawn": { consortium: string; organisation: string; path: string };
  "consortium-invitation-expired": { consortium: string; organisation: string; path: string };
  "consortium-accepted": { consortium: string; organisation: string; path: string };
  "consortium-left": { consortium: string; organisation: string; reason: string; path: string };
  "consortium-removed": { consortium: string; organisation: string; reason: string; path: string };
  /** `participation`: one of PARTICIPATIONS. */
  "consortium-participation": { consortium: string; organisation: string; participation: string; path: string };
  /** `organisation`: the one that coordinated it. */
  "consortium-ended": { consortium: string; organisation: string; reason: string; path: string };
  "consortium-ended-unanswered": { consortium: string; organisation: string; reason: string; path: string };
  "consortium-reserved": { consortium: string; organisation: string; path: string };
  "consortium-declined": { consortium: string; organisation: string; reason: string; path: string };
  /** `coordinator`: the organisation that coordinates until then; `asked`: who asks. */
  "coordination-offered": { consortium: string; organisation: string; coordinator: string; asked: "coordinator" | "office"; path: string };
  "coordination-taken": { consortium: string; organisation: string; asked: "coordinator" | "office"; path: string };
  /** For the administrator who asked. `next`: whether another partner can be asked. */
  "coordination-answered": { consortium: string; organisation: string; answer: "accept" | "decline"; next: "ask" | "nobody"; path: string };
  /** `next`: what the coordinator's people can do now. */
  "coordination-declined": { consortium: string; organisation: string; next: AfterDecline; path: string };
  /** `times`: instants, parted by spaces. */
  "meeting-proposed": { consortium: string; organisation: string; topic: string; times: string; path: string };
  "meeting-fixed": { consortium: string; topic: string; when: string; event: string; path: string };
  /** `when`, `event`: where a time had been chosen. */
  "meeting-cancelled": { consortium: string; topic: string; when?: string; event?: string; path: string };
  /** `place`: where, or the link. `event`: the JSON of a MailedEvent, whose file for calendars goes with it. */
  "first-meeting-proposed": { consortium: string; organisation: string; times: string; place?: string; path: string };
  "first-meeting-chosen": { consortium: string; organisation: string; when: string; place?: string; event: string; path: string };
  "first-meeting-declined": { consortium: string; organisation: string; message: string; path: string };
  "first-meeting-cancelled": { consortium: string; organisation: string; event?: string; path: string };
  "commitment-letter-issued": { consortium: string; validUntil: string; path: string };
  "commitment-letter-changed": { consortium: string; validUntil: string; path: string };
  /** `step`: one of STATED_STEPS. */
  "commitment-taken": { consortium: string; organisation: string; step: string; validUntil: string; path: string };
  "letter-signed": { consortium: string; organisation: string; validUntil: string; path: string };
  "commitment-withdrawn": { consortium: string; organisation: string; path: string };
  "commitment-ends": { consortium: string; organisation: string; validUntil: string; path: string };
  "commitment-signed": { consortium: string; organisation: string; version: string; fingerprint: string; validUntil: string; path: string };
};
