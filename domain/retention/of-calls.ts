import { calendarFeeds, callCapabilities, callDeadlines, callFollows, callSectors, calls } from "#db/schema/calls";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { revokeCalendarFeed } from "#domain/calls/calendar/revoke-calendar-feed";
import { classify } from "./classify.ts";

const CALLS = {
  purpose: "Tell members which calls they can answer, and until when",
  kept: "While the cluster keeps the call",
  erasedBy: [],
};

export const OF_CALLS = [
  classify(calls, {
    ...CALLS,
    ids: ["id", "clusterId", "sourceId"],
    not: {
      slug: "The title or the code, as part of an address",
      title: "Title of the call",
      summary: "What the call is for",
      quote: "What the funder publishes of the call",
      quoteUrl: "Where the funder publishes that",
      places: "Regions in which organisations must be",
      placeSectors: "Segments of which that is asked",
      programme: "A programme of a funder",
      action: "A type of action of a funder",
      code: "The funder's code of the call",
      partOf: "Title of the call to which a topic belongs",
      zone: "A time zone",
      url: "Where the funder publishes it",
      ruleOverrides: "What the call changes of its rules, and where it says so",
      conditions: "What the call asks of those who answer it",
    },
  }),
  classify(callDeadlines, { ...CALLS, ids: ["callId"] }),
  classify(callSectors, { ...CALLS, ids: ["callId"] }),
  classify(callCapabilities, { ...CALLS, ids: ["callId"], not: { term: "A term of a vocabulary" } }),
  classify(callFollows, {
    purpose: "Put the deadlines that somebody chose into their calendar",
    kept: "Until they follow it no longer",
    erasedBy: [erasePerson],
    ids: ["callId", "personId"],
  }),
  classify(calendarFeeds, {
    purpose: "Let somebody's calendar read their deadlines without signing in",
    kept: "Until they revoke it",
    erasedBy: [revokeCalendarFeed, erasePerson],
    ids: ["personId", "tokenHash"],
  }),
];
