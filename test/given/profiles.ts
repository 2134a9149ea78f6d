import { SaveProfile } from "#domain/organisations/input";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import type { OrganisationStatus } from "#domain/organisations/state";
import { member, organisation } from "../builders.ts";

type Given = Partial<Omit<SaveProfile, "organisationId">>;

/** What the profile's form sends: everything publishing needs, and what a test sets otherwise. */
export const profileInput = (organisationId: string, given: Given = {}): SaveProfile => ({
  ...SaveProfile.parse({
    organisationId,
    version: 0,
    name: "Made-up Sensors",
    kind: "company",
    sectors: ["devices"],
    short: { en: "Sensors for the home" },
  }),
  ...given,
});

/** An organisation that is listed, and its owner. */
export async function listed(given: Given & { status?: OrganisationStatus } = {}) {
  const { status: _, ...profile } = given;
  const id = await organisation({ name: given.name ?? "Made-up Sensors" });
  const owner = await member(id);
  await saveProfile(owner, profileInput(id, profile));
  await publishProfile(owner, { organisationId: id });
  return { id, owner };
}

/** What a verb refused, or undefined when it did what was asked. */
export const refusalOf = (outcome: { ok: true } | { ok: false; refusal: string }) => (outcome.ok ? undefined : outcome.refusal);
