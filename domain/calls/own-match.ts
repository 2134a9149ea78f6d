import type { RoleCandidate } from "#domain/consortia/roles/role-fit";
import { type PlaceCondition, placeLack, placesFor } from "#domain/consortia/roles/role-places";
import { type Doing, type Fit, fitOf, namesCapabilities } from "./fit.ts";

/** What the call and the organisation have in common, why it is not known to be where the call asks, and whether it matches the call. */
export type OwnMatch = {
  fit: Fit;
  place: ReturnType<typeof placeLack>;
  /** It has one of each that the call names, segments and capabilities, and is where the call asks. */
  fits: boolean;
  /** It fits, and the call names a capability. */
  matches: boolean;
};

/** Whether an organisation matches a call: the one answer of the desk, of the list of calls and of the call's own page. */
export function ownMatch(own: Doing & Pick<RoleCandidate, "country" | "region">, call: Doing & PlaceCondition): OwnMatch {
  const fit = fitOf(own, call);
  const lacks = (call.sectors.length > 0 ? fit.sectors : own.sectors).map((sector) => placeLack(placesFor(call, sector), own));
  // Where one segment asks for no place, it can take part from anywhere.
  const place = lacks.includes(undefined) ? undefined : lacks[0];
  const has = (wanted: readonly unknown[], found: readonly unknown[]) => wanted.length === 0 || found.length > 0;
  const fits = has(call.sectors, fit.sectors) && has(call.capabilities, fit.capabilities) && place === undefined;
  return { fit, place, fits, matches: fits && namesCapabilities(call) };
}
