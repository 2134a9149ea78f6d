import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { FRESHNESS_BANDS } from "#domain/insight/figures/freshness";
import { ORGANISATION_VIEWS } from "#domain/organisations/moderation/moderation-views";
import { REGION_FILTERS, SECTORS, UNSTATED } from "#domain/organisations/state";
import { parseAsKindOrNone } from "../../kind-parser.ts";

export const DONE = [
  "kept",
  "written",
  "writtenOnly",
  "undone",
  "hidden",
  "hiddenUntold",
  "shown",
  "shownUntold",
  "suspended",
  "reinstated",
  "approved",
  "approvedUntold",
  "declined",
  "declinedUntold",
] as const;
export type Done = (typeof DONE)[number];
const params = {
  view: parseAsStringLiteral(ORGANISATION_VIEWS).withDefault("toLookAt"),
  q: parseAsString.withDefault(""),
  kind: parseAsKindOrNone,
  region: parseAsStringLiteral(REGION_FILTERS),
  sector: parseAsStringLiteral([...SECTORS, UNSTATED]),
  confirmed: parseAsStringLiteral(FRESHNESS_BANDS),
  joined: parseAsStringLiteral(["yes"]),
  /** The last day on which they may have been added. */
  until: parseAsString,
  page: parseAsInteger.withDefault(1),
  /** What was just done, and with which organisation. */
  done: parseAsStringLiteral(DONE),
  did: parseAsString,
};
export const readParams = createLoader(params);
export const moderationHref = createSerializer(params);
export type ModerationParams = inferParserType<typeof params>;
/** Whether a search or a filter narrows the list. */
export const isNarrowed = ({ q, kind, region, sector, confirmed, joined, until }: ModerationParams) =>
  Boolean(q || kind || region || sector || confirmed || joined || until);
/** The list without what was just done in it. */
export const inList = ({ page: _, done: __, did: ___, ...list }: ModerationParams) => list;
