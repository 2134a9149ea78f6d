import { isStaffAdmin } from "#domain/kernel/actor";
import { currentVisibility } from "#domain/organisations/visibility/viewer-of";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

/** Among which levels members may choose who sees a field. For administrators. */
export async function load() {
  const actor = await staffOnly();
  return actor && isStaffAdmin(actor) ? currentVisibility(await requestContext(actor)) : undefined;
}
