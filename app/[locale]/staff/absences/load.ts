import { absencesOf } from "#domain/review/assignment/absence-reads";
import { staffAtWork } from "#domain/review/assignment/staff-at-work";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../staff-only.ts";

export async function loadAbsences() {
  const actor = await staffOnly();
  if (!actor) return undefined;
  const ctx = await requestContext();
  const [absences, staff] = await Promise.all([absencesOf(ctx), staffAtWork(ctx)]);
  return { absences, delegates: staff.filter(({ personId }) => personId !== actor.personId) };
}
