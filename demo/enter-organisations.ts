import type { Context } from "#domain/kernel/context";
import { LOCALES } from "#domain/kernel/state";
import { createOrganisation } from "#domain/organisations/creation/create-organisation";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import type { ChosenLevels, Profile, PublicProfile } from "#domain/organisations/state";
import { FROM_THE_REFERENCE, fromThePage } from "./citations.ts";
import type { MadeUp } from "./made-up/organisations.ts";
import type { Named } from "./reference-organisations.ts";
import type { Said } from "./themes/theme.ts";
import { must, type World } from "./world.ts";

const inAll = (said: Said) => Object.fromEntries(LOCALES.map((locale, n) => [locale, said[n] ?? ""]));

async function list(ctx: Context, organisationId: string, profile: PublicProfile & Partial<Profile> & { visibility?: ChosenLevels }) {
  must(await saveProfile(ctx, { ...emptyProfile(profile.name), ...profile, choice: undefined, organisationId, version: 0 }));
  must(await publishProfile(ctx, { organisationId }));
}

/** Enters an organisation of the reference page, with the source of each fact. */
export async function enterNamed(world: World, when: Date, { name, aliases, kind, short, able = [] }: Named): Promise<string> {
  const ctx = world.system(when);
  const { id } = must(await createOrganisation(ctx, { name, ...(aliases && { aliases }) }));
  await list(ctx, id, {
    ...emptyProfile(name),
    kind: kind ?? null,
    short: inAll(short),
    capabilities: able.map((term) => fromThePage(ctx.newId(), term)),
  });
  must(
    await citeSources(ctx, {
      subject: { kind: "organisation", id },
      citations: FROM_THE_REFERENCE,
    }),
  );
  return id;
}

/** Nothing was confirmed before its organisation was there. */
const confirmedSince = <P extends Pick<PublicProfile, "capabilities">>(when: Date, profile: P): P => ({
  ...profile,
  capabilities: profile.capabilities.map((one) => ({
    ...one,
    confirmedAt: [one.confirmedAt, when.toISOString()].toSorted()[1] ?? one.confirmedAt,
  })),
});

/** Enters an organisation that does not exist, marked as such. */
export async function enterMadeUp(
  world: World,
  when: Date,
  { languages: _, ...profile }: MadeUp & Partial<Profile> & { visibility?: ChosenLevels },
): Promise<string> {
  const ctx = world.system(when);
  const { id } = must(await createOrganisation(ctx, { name: profile.name, madeUp: true }));
  await list(ctx, id, confirmedSince(when, profile));
  return id;
}

/** A new owner fills in the profile and publishes it. */
export async function listMadeUp(world: World, when: Date, owner: string, organisationId: string, { languages, ...profile }: MadeUp) {
  await list(await world.person(when, owner, languages[0]), organisationId, confirmedSince(when, profile));
}
