import { isStaffAdmin } from "#domain/kernel/actor";
import { currentWatched } from "#domain/organisations/watched/watched-reads";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

/** The words that the cluster watches. For administrators. */
export async function load() {
  const actor = await staffOnly();
  return actor && isStaffAdmin(actor) ? currentWatched(await requestContext(actor)) : undefined;
}
