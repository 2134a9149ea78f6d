import type { QueueQuery } from "#domain/review/queue/queue";

/** The queue with every application in it, nothing filtered. */
export const WHOLE_QUEUE: QueueQuery = {
  view: "all",
  q: "",
  status: null,
  kind: null,
  sector: null,
  country: null,
  check: null,
  waiting: null,
  assigned: null,
  stage: null,
  sort: "oldest",
  page: 1,
};
