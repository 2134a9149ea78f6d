import type { ClassifiedColumn } from "./classify.ts";
import { OF_ACCESS } from "./of-access.ts";
import { OF_CALLS } from "./of-calls.ts";
import { OF_CONSORTIA } from "./of-consortia.ts";
import { OF_EXCHANGE } from "./of-exchange.ts";
import { OF_KERNEL } from "./of-kernel.ts";
import { OF_MEMBERSHIP } from "./of-membership.ts";
import { OF_ORGANISATIONS } from "./of-organisations.ts";
import { OF_REVIEW } from "./of-review.ts";

/** For every column that could hold something of a person: what, why, how long, and what erases it. docs/retention.md is written from it. */
export const RETENTION: ClassifiedColumn[] = [
  ...OF_MEMBERSHIP,
  ...OF_ACCESS,
  ...OF_ORGANISATIONS,
  ...OF_EXCHANGE,
  ...OF_CONSORTIA,
  ...OF_CALLS,
  ...OF_REVIEW,
  ...OF_KERNEL,
];

/** Tables that Drizzle does not know, and what erases what is in them. */
export const BESIDE: Record<string, string> = {
  search_entries:
    "Which row of the index is which organisation or consortium: removeEntry, with eraseOrganisation and whenever it is no longer listed",
  search_words:
    "The words by which a listed organisation or consortium is found: the same; words that it no longer has are overwritten within a day, as the index is merged",
  search_parts: "Parts of their names: the same",
  search_restricted: "Which of its rows is which organisation, and at which level: the same",
  search_restricted_words:
    "The words by which those find it who may read more of its profile: the same; words that it no longer has are overwritten within a day",
  search_vocabulary: "The words of their names, with how many entries have each: the same, with the last entry that has the word",
  search_spellings: "Three letters each of these words: the same",
  listing_facets: "On SQLite: which facets a listed organisation has, by its row in the index; a trigger removes it with the listing",
  turns_committed: "On PostgreSQL: how often something was written",
  rate_limits: "On PostgreSQL: how often an address or a network asked for something; deleted an hour after the limit has passed",
  schema_migrations: "Which migrations ran: nothing of a person",
};
