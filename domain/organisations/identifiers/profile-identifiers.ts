import { differing } from "#domain/organisations/profile/fields";
import type { Profile } from "#domain/organisations/state";
import { checkIdentifier, identifierFor } from "./identifiers.ts";
import { isNutsOf } from "./nuts.ts";

export type CheckedProfile = { profile: Profile; problems: Record<string, string> };
const problem = (code: string) => JSON.stringify({ code, details: {} });

/**
 * The numbers of a changed profile that only its country can check: the VAT number as it is stored, and what is wrong, by field. What nobody changed is
 * not checked again.
 */
export function checkedIdentifiers(before: Profile, profile: Profile): CheckedProfile {
  const changed = differing(before, profile);
  const country = profile.country ?? "";
  const problems: Record<string, string> = {};
  let { vat } = profile;
  if (vat && (changed.includes("vat") || changed.includes("country"))) {
    const checked = checkIdentifier(country ? identifierFor(country) : "registration", country, vat);
    if (checked.ok) vat = checked.value;
    else problems.vat = problem(`vat.${checked.why}`);
  }
  const isElsewhere = profile.nuts && country && !isNutsOf(profile.nuts, country);
  if (isElsewhere && (changed.includes("nuts") || changed.includes("country"))) problems.nuts = problem("nuts.country");
  return { profile: { ...profile, vat }, problems };
}
