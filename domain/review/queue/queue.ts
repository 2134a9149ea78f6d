import type { KindKey, Sector } from "#domain/organisations/state";

/** What the queue can be narrowed to and ordered by; its address carries these words. */
export const QUEUE_VIEWS = ["todo", "overdue", "mine", "applicant", "snoozed", "decided", "withdrawn", "all"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** `open`: not decided yet, whether the office or the applicant acts next. */
export const QUEUE_STATUSES = ["open", "submitted", "changesAsked", "approved", "refused", "withdrawn"] as const;
export const QUEUE_WAITING = ["7", "14", "30"] as const;
export const QUEUE_ASSIGNED = ["mine", "nobody", "others"] as const;
/** Checks that a query can ask for: something that may be the same, a document that is not there, a member reference that says no, something new to read. */
export const QUEUE_CHECKS = ["duplicate", "documents", "memberReference", "answers"] as const;
export type QueueCheck = (typeof QUEUE_CHECKS)[number];
export const QUEUE_SORTS = ["oldest", "newest", "organisation", "-organisation", "country", "-country"] as const;
/** When an answer is due: before today, by midnight, later or not stated. */
export const QUEUE_GROUPS = ["overdue", "today", "later"] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];
/** Rows of a page, and the most that one action takes at once. */
export const QUEUE_PAGE = 25;

/** As which files a list of the queue can be taken along. */
export const APPLICATION_EXPORT_FORMATS = ["csv", "xlsx"] as const;
export type ApplicationExportFormat = (typeof APPLICATION_EXPORT_FORMATS)[number];

export type QueueQuery = {
  view: QueueView;
  q: string;
  status: (typeof QUEUE_STATUSES)[number] | null;
  kind: KindKey | null;
  sector: Sector | null;
  country: string | null;
  check: QueueCheck | null;
  waiting: (typeof QUEUE_WAITING)[number] | null;
  assigned: (typeof QUEUE_ASSIGNED)[number] | null;
  /** The key of a stage of the rules in which an application is now. */
  stage: string | null;
  sort: (typeof QUEUE_SORTS)[number];
  page: number;
};

/** Of a query, what narrows the list: nothing does. */
export const UNNARROWED = {
  q: "",
  status: null,
  kind: null,
  sector: null,
  country: null,
  check: null,
  waiting: null,
  assigned: null,
  stage: null,
} as const satisfies Partial<QueueQuery>;

const OF_ENDED: readonly QueueView[] = ["decided", "withdrawn"];
/** What has ended is listed by when it did. */
export const isOfEnded = ({ view }: Pick<QueueQuery, "view">) => OF_ENDED.includes(view);
/** How a view is sorted where nobody says otherwise: what waits by who came first, what has ended by what ended last, all by who came last. */
export const usualSort = (view: QueueView): QueueQuery["sort"] => (isOfEnded({ view }) || view === "all" ? "newest" : "oldest");

const GROUPED: readonly QueueView[] = ["todo", "overdue", "mine"];
/** Work that waits is grouped by when an answer is due, unless somebody sorts it otherwise. */
export const isGrouped = ({ view, sort }: Pick<QueueQuery, "view" | "sort">) => sort === "oldest" && GROUPED.includes(view);
