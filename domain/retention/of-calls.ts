import { callCapabilities, callDeadlines, callSectors, calls } from "#db/schema/calls";
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
      programme: "A programme of a funder",
      action: "A type of action of a funder",
      code: "The funder's code of the call",
      partOf: "Title of the call to which a topic belongs",
      zone: "A time zone",
      url: "Where the funder publishes it",
      conditions: "What the call asks of those who answer it",
    },
  }),
  classify(callDeadlines, { ...CALLS, ids: ["callId"] }),
  classify(callSectors, { ...CALLS, ids: ["callId"] }),
  classify(callCapabilities, { ...CALLS, ids: ["callId"], not: { term: "A term of a vocabulary" } }),
];
