import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { ORGANISATION_VIEWS } from "#domain/organisations/moderation/moderation-views";
import { REGIONS } from "#domain/organisations/state";
import { parseAsKind } from "../../kind-parser.ts";

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
  kind: parseAsKind,
  region: parseAsStringLiteral(REGIONS),
  page: parseAsInteger.withDefault(1),
  /** What was just done, and with which organisation. */
  done: parseAsStringLiteral(DONE),
  did: parseAsString,
};
export const readParams = createLoader(params);
export const moderationHref = createSerializer(params);
export type ModerationParams = inferParserType<typeof params>;
/** The list without what was just done in it. */
export const inList = ({ view, q, kind, region }: ModerationParams) => ({ view, q, kind, region });
