/** What the queue can be narrowed to and ordered by; its address carries these words. */
export const QUEUE_VIEWS = ["todo", "mine", "applicant", "decided", "withdrawn", "all"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const QUEUE_STATUSES = ["submitted", "changesAsked", "approved", "refused", "withdrawn"] as const;
export const QUEUE_WAITING = ["7", "14", "30"] as const;
export const QUEUE_ASSIGNED = ["mine", "nobody", "others"] as const;
export const QUEUE_SORTS = ["oldest", "newest", "organisation", "-organisation", "country", "-country"] as const;

export type QueueQuery = {
  view: QueueView;
  q: string;
  status: (typeof QUEUE_STATUSES)[number] | null;
  country: string | null;
  waiting: (typeof QUEUE_WAITING)[number] | null;
  assigned: (typeof QUEUE_ASSIGNED)[number] | null;
  sort: (typeof QUEUE_SORTS)[number];
  page: number;
};
