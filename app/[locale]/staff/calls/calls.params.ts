import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { CALL_STATUSES } from "#domain/calls/state";

export const readParams = createLoader({
  view: parseAsStringLiteral(CALL_STATUSES).withDefault("draft"),
  page: parseAsInteger.withDefault(1),
  /** How many were just published, or withdrawn. */
  done: parseAsInteger,
});
