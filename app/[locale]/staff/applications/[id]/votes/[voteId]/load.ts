import { cache } from "react";
import { minutesOf } from "#domain/review/committee/votes";
import { requestContext } from "#lib/requests/request-context";
import { judgesOnly } from "../../../../staff-only.ts";

/** Once a request, for the page and its title. */
export const loadMinutes = cache(async (id: string, voteId: string) => {
  if (!(await judgesOnly())) return undefined;
  return minutesOf(await requestContext(), id, voteId);
});
