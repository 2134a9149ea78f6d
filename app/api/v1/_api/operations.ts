import { z } from "zod";
import { CALL_LISTS, CLOSING_WITHIN } from "#domain/calls/reads";
import { CALL_KINDS } from "#domain/calls/state";
import { STATES } from "#domain/consortia/reads";
import { LOCALES, MAX_QUERY } from "#domain/kernel/state";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { COUNTRY_FILTERS, MAX_FILTERS } from "#domain/organisations/directory/facets";
import { KIND_KEY, type KindKey, REGION_FILTERS, SECTORS, STATED, TRLS } from "#domain/organisations/state";
import type { LimitName } from "#lib/requests/rate-limit";
import { idBehind } from "./cursor.ts";
import * as schemas from "./schemas.ts";

const JSON_TYPE = "application/json";
const LD_TYPE = "application/ld+json";
const MOST = 100;

const several = <T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).max(MAX_FILTERS).default([]);
// Which kinds of its own a cluster has is not in the description, so any key that can be one is taken.
const kind = z.string().regex(KIND_KEY) as unknown as z.ZodType<KindKey>;
const words = z.string().max(MAX_QUERY).default("").describe("Words to look for, as on the page.");
const filters = {
  q: words,
  sector: several(SECTORS).describe("Works in one of these segments of the value chain."),
  kind: z
    .array(kind)
    .max(MAX_FILTERS)
    .default([])
    .describe("Is of one of these kinds: standard ones with all that are based on them, or the cluster\u2019s own, by their keys."),
  region: several(REGION_FILTERS).describe("NUTS code of its province or region; `none` where it provides none."),
  country: several(COUNTRY_FILTERS as [string, ...string[]]).describe("ISO 3166-1 code of its country; `none` where it provides none."),
  states: several(STATED).describe("Its profile says what it offers, or what it needs."),
  capability: several(CAPABILITY_CODES).describe("Has one of these capabilities."),
  trl: several(TRLS).describe("Has a capability at one of these technology readiness levels; with `capability`, one of those."),
};
/** Whatever is written in the meantime, reading on with it skips nothing that stays and repeats nothing. */
const part = {
  cursor: z
    .string()
    .max(80)
    .refine((cursor) => idBehind(cursor) !== undefined)
    .optional()
    .describe("From `next` of the part before."),
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
};
const language = { language: z.enum(LOCALES).default("en") };
const callName = z.string().max(MAX_QUERY).default("");
const NOTHING = {};

const operation = <Query extends z.ZodRawShape, Answer extends z.ZodType>(given: {
  path: string;
  query: Query;
  answer: Answer;
  media?: string;
  limit?: LimitName;
  /** Its answers follow from the database and the address alone, never from the time, and are kept until something is written. */
  isKept?: true;
}) => ({
  media: JSON_TYPE,
  isKept: false,
  limit: "openData" as LimitName,
  ...given,
  query: z.strictObject(given.query),
  bySlug: given.path.includes("{slug}"),
});

/** Everything that the open data answer: the handlers and the description are made of this table. */
export const OPERATIONS = {
  catalogue: operation({
    path: "",
    query: NOTHING,
    answer: schemas.LINKED_DATA,
    media: LD_TYPE,
  }),
  description: operation({
    path: "/openapi.json",
    query: NOTHING,
    answer: z.looseObject({ openapi: z.string() }),
  }),
  organisations: operation({
    path: "/organisations",
    query: { ...filters, ...part },
    answer: schemas.ORGANISATIONS,
    isKept: true,
  }),
  organisation: operation({
    path: "/organisations/{slug}",
    query: NOTHING,
    answer: schemas.WHOLE_ORGANISATION,
  }),
  organisationLinked: operation({
    path: "/organisations/{slug}/jsonld",
    query: language,
    answer: schemas.LINKED_DATA,
    media: LD_TYPE,
  }),
  facets: operation({
    path: "/facets",
    query: filters,
    answer: schemas.FACETS,
  }),
  suggestions: operation({
    path: "/suggestions",
    query: { q: words, ...language },
    answer: schemas.SUGGESTIONS,
    limit: "suggestions",
  }),
  consortia: operation({
    path: "/consortia",
    query: {
      q: words,
      state: z.enum(STATES).optional().describe("open: takes requests to join now."),
      sector: z.enum(SECTORS).optional().describe("Has a free seat for this segment."),
      ...part,
    },
    answer: schemas.CONSORTIA,
  }),
  consortium: operation({ path: "/consortia/{slug}", query: NOTHING, answer: schemas.CONSORTIUM }),
  calls: operation({
    path: "/calls",
    query: {
      q: words,
      list: z.enum(CALL_LISTS).default("all").describe("Without it, closed calls too. current: open or planned."),
      kind: several(CALL_KINDS).describe("Is of one of these kinds."),
      programme: callName.describe("Is of this programme, in the words of its answer."),
      action: callName.describe("Is of this type of action, in the words of its answer."),
      sector: several(SECTORS).describe("Wants one of these segments of the value chain."),
      within: z.coerce
        .number()
        .pipe(z.literal([...CLOSING_WITHIN]))
        .optional()
        .describe("Has a deadline within so many days."),
      ...part,
    },
    answer: schemas.CALLS,
  }),
  call: operation({ path: "/calls/{slug}", query: NOTHING, answer: schemas.CALL }),
  newMembersAtom: operation({
    path: "/members.atom",
    query: language,
    answer: z.string(),
    media: "application/atom+xml",
  }),
  newMembersJson: operation({
    path: "/members.json",
    query: language,
    answer: schemas.JSON_FEED,
    media: "application/feed+json",
  }),
} as const;
export type Operation = (typeof OPERATIONS)[keyof typeof OPERATIONS];
