import { eq, inArray } from "drizzle-orm";
import { indexEntry, removeEntry } from "#database/search";
import { listings, organisations } from "#db/schema/organisations";
import { organisationNumbers } from "#db/schema/searches";
import type { Turn } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { capabilityWords, isStale, staleFrom } from "#domain/organisations/capabilities/capability-texts";
import { facetKey } from "#domain/organisations/capabilities/facet-key";
import { withSynonyms } from "#domain/organisations/capabilities/named-subjects";
import { facetGroupOf } from "#domain/organisations/directory/facet-groups";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import { type AllowedLevels, type Capability, LEVELS, STATED, sectorMask, statedMask } from "#domain/organisations/state";
import { wordsOfUnits } from "#domain/organisations/units/unit-reads";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { partWithin, type Visible } from "#domain/organisations/visibility/visibility";
import { noteWatchedProfile } from "#domain/organisations/watched/note-watched";
import { fieldText, PROFILE_FIELDS } from "./fields.ts";
import { columnsHaving, columnsOf, type ProfileColumn, type ProfileOf } from "./profile-columns.ts";

const SEARCHED = columnsHaving("searched", true);
/** The fields that decide where the directory finds and counts an organisation, of those that need not be public. */
export const FOUND_BY: readonly ProfileColumn[] = [...SEARCHED, "region", "capabilities"];
/** What of a profile the search finds, in every language. */
const wordsOf = (said: ProfileOf<(typeof SEARCHED)[number]>, capabilities: Capability[]) =>
  [...PROFILE_FIELDS.map((field) => fieldText(said, field)), ...capabilities.flatMap(capabilityWords)].filter(Boolean).join(" ");

type Said = ProfileOf<(typeof SEARCHED)[number] | "capabilities">;
/** What those find who may read more than everyone, at each level at which there is more than at the one before. */
function restrictedWords(row: Pick<Visible, "visibility"> & { said: Said }, allowed: AllowedLevels) {
  const perLevel = LEVELS.map((level, n) => {
    const said = partWithin(level, row, row.said, allowed);
    return { level: n, words: wordsOf(said, said.capabilities) };
  });
  return perLevel.filter(({ words }, n) => n > 0 && words !== perLevel[n - 1]?.words);
}

/** What the directory sorts by of an organisation's capabilities. */
function capabilityColumns(capabilities: Capability[], now: Date) {
  const fresh = capabilities.filter((one) => !isStale(one, now));
  const ends = fresh.map((one) => staleFrom(one).getTime());
  return {
    freshCapabilities: facetKey(fresh),
    stale: capabilities.length > 0 && fresh.length === 0,
    staleAt: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  };
}

/** Keeps the listings of some organisations true to the day: which of their capabilities count as up to date. Neither the index nor the counts ask for this. */
export async function keepStaleness(turn: Turn, organisationIds: readonly string[]): Promise<void> {
  const rows = await turn.db
    .select({ id: organisations.id, visibility: organisations.visibility, said: columnsOf(["capabilities"]) })
    .from(organisations)
    .where(inArray(organisations.id, [...organisationIds]));
  const allowed = await allowedLevels(turn);
  for (const row of rows) {
    const { capabilities } = partWithin("public", row, row.said, allowed);
    await turn.db.update(listings).set(capabilityColumns(capabilities, turn.now)).where(eq(listings.organisationId, row.id));
  }
}

/** Region of a listing whose organisation states none. */
export const NO_REGION = "";
/** Its country, where it states none that everyone may read. */
const NO_COUNTRY = "";
/** Its kind, where no source states one. */
const NO_KIND = "";

/** Keeps the directory's table, the search index, the keys of duplicates and the finds of watched words true to an organisation. Every verb that changes one ends here. Whether it is listed now. */
export async function relist(turn: Turn, organisationId: string): Promise<boolean> {
  await keepOrganisationKeys(turn, organisationId);
  await noteWatchedProfile(turn, organisationId);
  return keepListing(turn, organisationId);
}

/** What is not public of a profile is not counted, and found only by whoever may read it (0110). The same without the keys of duplicates and the watched words: for whoever fills a database with organisations that nobody compares. */
export async function keepListing(turn: Turn, organisationId: string): Promise<boolean> {
  const [row] = await turn.db
    .select({
      clusterId: organisations.clusterId,
      name: organisations.name,
      nameKey: organisations.nameKey,
      aliases: organisations.aliases,
      status: organisations.status,
      publishedAt: organisations.publishedAt,
      kind: organisations.kind,
      sectors: organisations.sectors,
      updatedAt: organisations.updatedAt,
      id: organisations.id,
      visibility: organisations.visibility,
      said: {
        ...columnsOf(SEARCHED),
        region: organisations.region,
        country: organisations.country,
        capabilities: organisations.capabilities,
      },
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!row?.publishedAt || row.status !== "active") {
    await turn.db.delete(listings).where(eq(listings.organisationId, organisationId));
    await removeEntry(turn.db, organisationId);
    return false;
  }
  const allowed = await allowedLevels(turn);
  const said = partWithin("public", row, row.said, allowed);
  const units = await wordsOfUnits(turn, organisationId);
  const listing = {
    row: await indexEntry(turn.db, {
      kind: "organisation",
      id: organisationId,
      names: [row.name, ...row.aliases].join("\n"),
      words: withSynonyms(`${wordsOf(said, said.capabilities)} ${units}`),
      restricted: restrictedWords(row, allowed).map(({ level, words }) => ({ level, words: withSynonyms(`${words} ${units}`) })),
    }),
    clusterId: row.clusterId,
    nameKey: row.nameKey,
    facetGroup: await facetGroupOf(turn, row.clusterId, {
      kind: row.kind ?? NO_KIND,
      region: said.region ?? NO_REGION,
      country: said.country ?? NO_COUNTRY,
      sectorMask: sectorMask(row.sectors),
      statedMask: statedMask(STATED.filter((field) => Object.values(said[field]).some(Boolean))),
      capabilities: facetKey(said.capabilities),
    }),
    town: said.town ?? "",
    townKey: fold(said.town ?? ""),
    ...capabilityColumns(said.capabilities, turn.now),
    listedAt: row.publishedAt,
    updatedAt: row.updatedAt,
  };
  await turn.db
    .insert(listings)
    .values({ organisationId, ...listing })
    .onConflictDoUpdate({ target: listings.organisationId, set: listing });
  await turn.db.insert(organisationNumbers).values({ organisationId }).onConflictDoNothing();
  return true;
}
