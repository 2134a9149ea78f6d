import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { CONSORTIUM_VIEWS } from "#domain/consortia/moderation/state";

const DONE = ["kept", "undone", "hidden", "hiddenUntold", "shown", "published", "returned"] as const;
export type Done = (typeof DONE)[number];
const params = {
  view: parseAsStringLiteral(CONSORTIUM_VIEWS).withDefault("toReview"),
  page: parseAsInteger.withDefault(1),
  /** What was just done, and with which consortium. */
  done: parseAsStringLiteral(DONE),
  did: parseAsString,
};
export const readParams = createLoader(params);
export const consortiaHref = createSerializer(params);
