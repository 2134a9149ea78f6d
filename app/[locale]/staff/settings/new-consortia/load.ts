import { currentChecking } from "#domain/consortia/publication/checking";
import { isStaffAdmin } from "#domain/kernel/actor";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

/** When the office checks a new consortium. For administrators. */
export async function load() {
  const actor = await staffOnly();
  return actor && isStaffAdmin(actor) ? currentChecking(await requestContext(actor)) : undefined;
}
