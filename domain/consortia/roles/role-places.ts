import type { RoleLack } from "#domain/consortia/state";
import { type Region, SECTORS, type Sector, sectorMask } from "#domain/organisations/state";

/** Where a call asks organisations to be: in one of these regions, those that work in one of these segments; of no segment, all. */
export type PlaceCondition = { places: readonly Region[]; placeSectors: readonly Sector[] };
/** What is asked of where an organisation is, and what it says of that. */
type Placed = { region: Region | null; country: string | null };

const asksOf = ({ placeSectors }: PlaceCondition, sector: Sector) => placeSectors.length === 0 || placeSectors.includes(sector);

/** The regions of which one is asked of an organisation for a segment; none where it may be anywhere. */
export const placesFor = (condition: PlaceCondition | undefined, sector: Sector): readonly Region[] =>
  condition && asksOf(condition, sector) ? condition.places : [];

/** Roles with the place that the call asks of whoever takes them. */
export const withPlaces = <R extends { sector: Sector }>(roles: readonly R[], condition: PlaceCondition | undefined) =>
  roles.map((role) => ({ ...role, places: placesFor(condition, role.sector) }));

/** Codes of NUTS begin with the country, which alone can say that a region is none of these. */
const countriesOf = (places: readonly Region[]) => places.map((region) => region.slice(0, 2));

/** Why an organisation is not known to be in one of some regions; undefined where it is, or none is asked. */
export function placeLack(
  places: readonly Region[],
  { region, country }: Placed,
): Extract<RoleLack, "place" | "placeNotStated"> | undefined {
  if (places.length === 0 || (region !== null && places.includes(region))) return undefined;
  return region === null && (country === null || countriesOf(places).includes(country)) ? "placeNotStated" : "place";
}

/** Of the segments that a call wants, those in which an organisation may be anywhere, as a mask; all of them where the call wants no segment. */
export const anywhereMask = ({ sectors, ...condition }: PlaceCondition & { sectors: readonly Sector[] }): number =>
  sectorMask((sectors.length > 0 ? sectors : SECTORS).filter((sector) => placesFor(condition, sector).length === 0));
