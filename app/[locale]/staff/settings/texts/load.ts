import { isStaffAdmin } from "#domain/kernel/actor";
import { writtenTexts } from "#domain/texts/prepared-texts";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";

/** What the cluster wrote of the prepared texts. For administrators. */
export async function load() {
  const actor = await staffOnly();
  return actor && isStaffAdmin(actor) ? writtenTexts(await requestContext(actor)) : undefined;
}
