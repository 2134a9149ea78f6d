import type { Context } from "#domain/kernel/context";
import { idField } from "#domain/kernel/input";
import { storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
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

type Sent = { organisationId?: unknown; vat?: unknown; nuts?: unknown; country?: unknown };
const typed = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

/** What is wrong with the numbers in a form of which something else is wrong too, for those who may change the profile; by field. */
export async function problemsOfNumbers(ctx: Context, { organisationId, vat, nuts, country }: Sent): Promise<Record<string, string>> {
  const id = idField.safeParse(organisationId);
  const before = id.success ? await storedOrganisation(ctx, id.data) : undefined;
  if (!before || abilities(ctx.actor, before).edit !== true) return {};
  const sent = { vat: typed(vat), nuts: typed(nuts)?.toUpperCase() ?? null, country: typed(country) };
  return checkedIdentifiers(before.profile, { ...before.profile, ...sent }).problems;
}
