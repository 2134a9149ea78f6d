import { asc, eq } from "drizzle-orm";
import { calendarFeeds, callFollows, calls } from "#db/schema/calls";
import { consortia } from "#db/schema/consortia";
import { discussionSettings } from "#db/schema/discussion";
import { organisationFollows } from "#db/schema/follows";
import { organisations } from "#db/schema/organisations";
import { absences, savedViews } from "#db/schema/review";
import { savedSearches } from "#db/schema/searches";
import type { Context } from "#domain/kernel/context";
import type { Owner } from "./own-data-reads.ts";

/** What somebody follows, keeps and has set for themselves. */
export const chosenBy = async ({ db }: Context, { personId }: Owner) => ({
  organisationsFollowed: await db
    .select({ organisation: organisations.name, since: organisationFollows.since })
    .from(organisationFollows)
    .innerJoin(organisations, eq(organisations.id, organisationFollows.organisationId))
    .where(eq(organisationFollows.personId, personId))
    .orderBy(asc(organisationFollows.since)),
  callsFollowed: await db
    .select({ call: calls.slug, since: callFollows.since })
    .from(callFollows)
    .innerJoin(calls, eq(calls.id, callFollows.callId))
    .where(eq(callFollows.personId, personId))
    .orderBy(asc(callFollows.since)),
  calendar: await db.select({ createdAt: calendarFeeds.createdAt }).from(calendarFeeds).where(eq(calendarFeeds.personId, personId)),
  searchesSaved: await db
    .select({ name: savedSearches.name, search: savedSearches.search, emailed: savedSearches.emailed, savedAt: savedSearches.savedAt })
    .from(savedSearches)
    .where(eq(savedSearches.personId, personId))
    .orderBy(asc(savedSearches.savedAt)),
  viewsSaved: await db
    .select({ name: savedViews.name, query: savedViews.query, shared: savedViews.shared, createdAt: savedViews.createdAt })
    .from(savedViews)
    .where(eq(savedViews.personId, personId))
    .orderBy(asc(savedViews.createdAt)),
  absences: await db
    .select({ startsAt: absences.startsAt, endsAt: absences.endsAt })
    .from(absences)
    .where(eq(absences.personId, personId))
    .orderBy(asc(absences.startsAt)),
  discussionEmails: await db
    .select({ consortium: consortia.title, emails: discussionSettings.emails })
    .from(discussionSettings)
    .innerJoin(consortia, eq(consortia.id, discussionSettings.consortiumId))
    .where(eq(discussionSettings.personId, personId))
    .orderBy(asc(consortia.slug)),
});
