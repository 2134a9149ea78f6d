import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { minutesOf } from "#domain/review/committee/votes";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { judgesOnly } from "../../../../staff-only.ts";

/** Once a request, for the page, its title and its PDF. */
export const loadMinutes = cache(async (id: string, voteId: string) => {
  if (!(await judgesOnly())) return undefined;
  const ctx = await requestContext();
  const minutes = await minutesOf(ctx, id, voteId);
  if (minutes) noteAfter(() => noteReading(ctx, { what: "application", subjectId: id }));
  return minutes;
});
