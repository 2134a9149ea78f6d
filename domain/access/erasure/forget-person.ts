import { and, eq, isNotNull, or } from "drizzle-orm";
import {
  administratorProposals,
  clusterRoles,
  invitations,
  organisationPeople,
  people,
  readings,
  sessions,
  signInLinks,
} from "#db/schema/access";
import { calendarFeeds, callFollows } from "#db/schema/calls";
import { commitmentSteps } from "#db/schema/commitments";
import { discussionSettings, roomMentions, threadReadings } from "#db/schema/discussion";
import { organisationFollows } from "#db/schema/follows";
import { joinAnswerLinks, organisationJoinRequests, organisationSuccessions } from "#db/schema/joining";
import { consents } from "#db/schema/membership";
import { absences, noteMentions, recusals, savedViews, snoozes } from "#db/schema/review";
import { roomAcceptances } from "#db/schema/rooms";
import { savedSearches, searchEmailStops } from "#db/schema/searches";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Turn } from "#domain/kernel/context";
import { forgetApplicant } from "#domain/membership/ending/forget-applicant";
import { forgetMessages } from "#domain/organisations/messages/forget-messages";
import { forgetContact } from "#domain/organisations/moderation/forget-contact";
import type { Erasable } from "./erase-refusal.ts";
import { forgetTraces } from "./forget-traces.ts";

/** What is shown, in any language, where the name of an erased person was. */
export const NOBODY = "—";

const OWN = [
  sessions,
  signInLinks,
  clusterRoles,
  administratorProposals,
  organisationPeople,
  consents,
  absences,
  noteMentions,
  savedViews,
  snoozes,
  organisationFollows,
  callFollows,
  calendarFeeds,
  savedSearches,
  searchEmailStops,
  joinAnswerLinks,
  roomMentions,
  threadReadings,
  discussionSettings,
];

/** Deletes every personal value of a person. Their row stays, blank, for what they did for others. Part of the verb that says why. */
export async function forgetPerson(turn: Turn, person: Erasable) {
  const { personId, emailKey } = person;
  const places = await turn.db
    .select({ organisationId: organisationPeople.organisationId })
    .from(organisationPeople)
    .where(eq(organisationPeople.personId, personId));
  const invited = await turn.db.delete(invitations).where(eq(invitations.emailKey, emailKey)).returning({ id: invitations.id });
  await turn.db
    .update(organisationSuccessions)
    .set({ reason: null, objection: null })
    .where(or(eq(organisationSuccessions.ownerId, personId), eq(organisationSuccessions.handedTo, personId)));
  // What they asked in an application goes with it below; what they asked on an organisation's page goes here.
  await turn.db.delete(organisationJoinRequests).where(eq(organisationJoinRequests.emailKey, emailKey));
  for (const list of OWN) await turn.db.delete(list).where(eq(list.personId, personId));
  // That they were read about. What they opened themselves is kept for its time, under an id that names nobody any more.
  await turn.db.delete(readings).where(eq(readings.subjectId, personId));
  await turn.db.update(absences).set({ delegateId: null }).where(eq(absences.delegateId, personId));
  await turn.db
    .update(commitmentSteps)
    .set({ signedName: null, signedPosition: null })
    .where(and(eq(commitmentSteps.takenBy, personId), isNotNull(commitmentSteps.letterId)));
  // That the agreement of a consortium was accepted is kept for its partners, without who did.
  await turn.db.update(roomAcceptances).set({ personName: null }).where(eq(roomAcceptances.personId, personId));
  await turn.db.update(recusals).set({ reason: "" }).where(eq(recusals.personId, personId));
  const blank = { email: "", emailKey: personId, firstName: NOBODY, lastName: "", nameKey: "", position: "" };
  await turn.db
    .update(people)
    .set({ ...blank, status: "erased", erasureAskedAt: null })
    .where(eq(people.id, personId));
  await forgetApplicant(turn, person);
  await forgetMessages(turn, personId);
  await forgetContact(
    turn,
    person,
    places.map(({ organisationId }) => organisationId),
  );
  await forgetTraces(
    turn,
    person,
    invited.map(({ id }) => id),
  );
  await clearErasedBytes(turn);
}
