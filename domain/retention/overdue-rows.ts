import { and, eq, inArray, isNotNull, lt, notInArray, or, type SQL } from "drizzle-orm";
import { administratorProposals, invitations, readings, sessions, setupLinks, signInLinks } from "#db/schema/access";
import { confirmationLinks } from "#db/schema/confirmations";
import { fileImports } from "#db/schema/exchange";
import { joinAnswerLinks, organisationJoinRequests, organisationSuccessions } from "#db/schema/joining";
import { jobs, outbox } from "#db/schema/kernel";
import { applicationAccess, applicationLinks } from "#db/schema/membership";
import { organisationMessages } from "#db/schema/messages";
import { absences, snoozes } from "#db/schema/review";
import { roomDownloads } from "#db/schema/rooms";
import { DAY, earlier } from "#lib/clock";
import { cutOff } from "./lengths.ts";

const LISTS = {
  readings,
  sessions,
  signInLinks,
  setupLinks,
  applicationLinks,
  applicationAccess,
  invitations,
  administratorProposals,
  organisationJoinRequests,
  joinAnswerLinks,
  organisationSuccessions,
  organisationMessages,
  fileImports,
  roomDownloads,
  confirmationLinks,
  absences,
  snoozes,
  outbox,
  jobs,
};
export type OverdueRows = { name: string; list: (typeof LISTS)[keyof typeof LISTS]; over: SQL | undefined };

/** The rows that are over their time at an instant, table by table. */
export function overdueRows(now: Date): OverdueRows[] {
  const yesterday = earlier(now, DAY);
  const over: Record<keyof typeof LISTS, SQL | undefined> = {
    readings: lt(readings.at, cutOff(now, "reading")),
    sessions: lt(sessions.createdAt, cutOff(now, "session")),
    // A day longer than they work, so that the page of an ended link can say what it was.
    signInLinks: lt(signInLinks.expiresAt, yesterday),
    setupLinks: lt(setupLinks.expiresAt, yesterday),
    // As long again as it worked: its page offers a new one in the meantime.
    applicationLinks: lt(applicationLinks.expiresAt, cutOff(now, "applicationLink")),
    applicationAccess: lt(applicationAccess.expiresAt, now),
    invitations: or(
      lt(invitations.acceptedAt, cutOff(now, "invitation")),
      lt(invitations.revokedAt, cutOff(now, "invitation")),
      lt(invitations.expiresAt, cutOff(now, "invitation")),
    ),
    administratorProposals: lt(administratorProposals.askedAt, cutOff(now, "proposal")),
    organisationJoinRequests: or(
      and(isNotNull(organisationJoinRequests.decidedAt), lt(organisationJoinRequests.decidedAt, cutOff(now, "joinRequest"))),
      and(eq(organisationJoinRequests.status, "waiting"), lt(organisationJoinRequests.askedAt, cutOff(now, "joinRequest"))),
      and(eq(organisationJoinRequests.status, "unconfirmed"), lt(organisationJoinRequests.askedAt, cutOff(now, "unconfirmed"))),
    ),
    organisationSuccessions: lt(organisationSuccessions.openedAt, cutOff(now, "succession")),
    joinAnswerLinks: lt(joinAnswerLinks.expiresAt, yesterday),
    organisationMessages: lt(organisationMessages.sentAt, cutOff(now, "message")),
    roomDownloads: lt(roomDownloads.at, cutOff(now, "roomDownload")),
    fileImports: and(
      notInArray(fileImports.status, ["running", "undoing", "cancelling"]),
      lt(fileImports.touchedAt, cutOff(now, "importFile")),
    ),
    // As long again as it worked, so that its organisation is not asked twice in a period.
    confirmationLinks: lt(confirmationLinks.expiresAt, cutOff(now, "confirmationLink")),
    absences: lt(absences.endsAt, cutOff(now, "absence")),
    snoozes: lt(snoozes.until, yesterday),
    outbox: and(inArray(outbox.status, ["done", "recalled", "dead"]), lt(outbox.endedAt, cutOff(now, "mail"))),
    jobs: and(inArray(jobs.status, ["done", "recalled", "dead"]), lt(jobs.endedAt, cutOff(now, "job"))),
  };
  return (Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => ({ name, list: LISTS[name], over: over[name] }));
}
