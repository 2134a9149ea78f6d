import type { Context } from "#domain/kernel/context";
import { CAPABILITY_TERMS } from "#domain/organisations/capabilities/capability-terms";
import type { ListedOrganisation } from "#domain/organisations/directory/listed-after";
import { type ClusterKind, type PublicProfile, standardKind } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { addressOf, pagesOf } from "./addresses.ts";

const profileAnswer = (
  { website, capabilities, kind, ...profile }: PublicProfile,
  own: readonly ClusterKind[],
  isFromSources: boolean,
) => ({
  ...profile,
  kind: standardKind(kind),
  clusterKind: own.map(({ key, name }) => ({ key, name })).find(({ key }) => key === kind) ?? null,
  website: addressOf(website),
  capabilities: capabilities.map((one) => ({
    ...one,
    name: one.term ? CAPABILITY_TERMS[one.term] : { [one.lang]: one.tag ?? "" },
    confirmedAt: isFromSources ? null : one.confirmedAt,
  })),
});

/** An organisation as the open data say it. `own`: the kinds of the cluster's own. */
export const organisationAnswer = (
  { locale }: Context,
  origin: string,
  { slug, profile, units, logo, createdAt, updatedAt, isFromSources, madeUp }: ListedOrganisation,
  own: readonly ClusterKind[],
) => ({
  slug,
  pages: pagesOf(origin, (to) => to.organisation(slug)),
  ...profileAnswer(profile, own, isFromSources),
  units: units.map((unit) => ({ ...unit, website: addressOf(unit.website) })),
  logo: logo && { url: `${origin}${paths(locale).organisationLogo(slug, logo.version)}`, altText: logo.altText },
  memberSince: isFromSources ? null : createdAt.toISOString(),
  updatedAt: isFromSources ? null : updatedAt.toISOString(),
  madeUp,
});

type Filters = {
  q: string;
  sector: never[] | string[];
  kind: string[];
  region: string[];
  country: string[];
  states: string[];
  capability: string[];
  trl: string[];
};
/** The filters of an address, as the directory takes them. */
export const selectionOf = <F extends Filters>({ q, sector, kind, region, country, states, capability, trl }: F) => ({
  q: q.trim(),
  sectors: sector as F["sector"],
  kinds: kind as F["kind"],
  regions: region as F["region"],
  countries: country,
  stated: states as F["states"],
  capabilities: capability as F["capability"],
  trls: trl as F["trl"],
});
