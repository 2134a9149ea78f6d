import { cache } from "react";
import { isStaffAdmin } from "#domain/kernel/actor";
import { configuredKinds } from "#domain/membership/definition/definition-reads";
import { currentRules } from "#domain/review/rules/current-rules";
import { configuredRules } from "#domain/review/rules/rules-reads";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../staff-only.ts";

/** What may be configured, and its present state; once a request, for the page and its title. For administrators. */
export const loadKinds = cache(async () => {
  const actor = await staffOnly();
  return actor && isStaffAdmin(actor) ? configuredKinds(await requestContext(actor)) : undefined;
});

/** The fee categories that are offered now. */
export const loadFees = async () => (await currentRules(await requestContext())).fees;

export const loadKind = async (kind: string) => (await loadKinds())?.find((each) => each.kind === kind);

/** How the cluster reviews. For administrators. */
export async function loadRules() {
  const actor = await staffOnly();
  return actor && isStaffAdmin(actor) ? configuredRules(await requestContext(actor)) : undefined;
}
