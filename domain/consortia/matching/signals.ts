import { alikeness, meanDirection } from "./circles.ts";
import type { CollaborationIndex, Rows } from "./collaboration-index.ts";

/** A partner that is there already, or one that is wanted to be. `id` may be one that the index does not know. */
export type KnownPartner = { id: string; kind: string | null; country: string | null };
/** A consortium that seeks partners: who is in it, and what it is about, in the words of the index. */
export type Seeking = { partners: readonly KnownPartner[]; coordinator: string | undefined; fields: readonly string[] };

/** What is measured of a candidate. Each is 0 for an organisation of which history says nothing. */
export const SIGNALS = [
  "closeness",
  "inSmallConsortia",
  "mutual",
  "shared",
  "tied",
  "closestPartner",
  "sameField",
  "coordinator",
  "teams",
  "largerTeams",
  "partnersOfPartners",
  "furtherPartners",
  "circles",
  "experience",
  "recentExperience",
  "latestExperience",
  "specialism",
  "participations",
  "recentParticipations",
  "asPartner",
  "yearsKnown",
  "usualSize",
  "kindPresent",
  "kindInField",
  "countryNear",
  "coordinatorsCountry",
] as const;
export type Signal = (typeof SIGNALS)[number];

/** How a measured quantity becomes a signal: log(1 + x / floor), so that what is below the floor hardly counts. */
const FLOOR = {
  closeness: 1e-5,
  inSmallConsortia: 1e-6,
  mutual: 1e-4,
  shared: 0.3,
  closestPartner: 1e-4,
  sameField: 1e-5,
  coordinator: 1e-5,
  teams: 1e-3,
  partnersOfPartners: 1e-5,
  experience: 0.3,
  recentExperience: 0.1,
  latestExperience: 0.05,
  specialism: 0.2,
  recentParticipations: 0.1,
  asPartner: 0.3,
  yearsKnown: 0.1,
  kindPresent: 0.5,
  kindInField: 0.01,
};
const above = (floor: number, x: number) => (x > 0 ? Math.log1p(x / floor) : 0);

/** The signals of every organisation of the index for one consortium, measured once; `write` puts those of one into `to`, in the order of SIGNALS. */
export type Measured = {
  tied: (place: number) => boolean;
  sharedWith: (place: number) => number;
  write: (place: number, to: Float64Array) => void;
};

/** Measures for a consortium how near each organisation of the index is to it. The order of its partners changes nothing. */
export function measure(index: CollaborationIndex, { partners, coordinator, fields }: Seeking): Measured {
  const places = [...new Set(partners.flatMap(({ id }) => index.placeOf.get(id) ?? []))].sort((a, b) => a - b);
  const about = [...new Set(fields)]
    .flatMap((field) => (index.fields.includes(field) ? index.fields.indexOf(field) : []))
    .sort((a, b) => a - b);
  const n = Math.max(1, places.length);
  const near = nearTo(index, places, about);
  const ofCoordinator = nearTo(
    index,
    [coordinator === undefined ? undefined : index.placeOf.get(coordinator)].flatMap((at) => at ?? []),
    [],
  );
  const second = walked(index, near.closeness);
  const third = walked(index, second);
  const direction = meanDirection(index.circles, places);
  const size = Math.log(partners.length + 1);
  const ofKind = countsOf(partners.map(({ kind }) => kind));
  const ofCountry = countsOf(partners.map(({ country }) => country));
  const [ever, lately, latest] = [index.ofField, index.recentOfField, index.latestOfField].map((table) =>
    summed(table, about, index.ids.length),
  );
  const fixed = fixedOf(index);
  const nearCountry = remembered((country) =>
    country === null
      ? 0
      : [...ofCountry].reduce((sum, [other, many]) => sum + many * index.nearness(country, other), 0) / Math.max(1, partners.length),
  );
  const kindShare = remembered((kind) => about.reduce((sum, field) => sum + index.shareOfKind(kind, field), 0));
  const coordinatorsCountry = partners.find(({ id }) => id === coordinator)?.country ?? null;
  const write = (place: number, to: Float64Array) => {
    const kind = index.kinds[place] ?? null;
    const country = index.countries[place] ?? null;
    const participations = index.participations[place] as number;
    const ofField = ever?.[place] ?? 0;
    let at = 0;
    to[at++] = above(FLOOR.closeness, (near.closeness[place] as number) / n);
    to[at++] = above(FLOOR.inSmallConsortia, (near.small[place] as number) / n);
    to[at++] = above(FLOOR.mutual, (near.mutual[place] as number) / n);
    to[at++] = above(FLOOR.shared, near.shared[place] as number);
    to[at++] = (near.shared[place] as number) > 0 ? 1 : 0;
    to[at++] = above(FLOOR.closestPartner, near.closest[place] as number);
    to[at++] = above(FLOOR.sameField, (near.sameField[place] as number) / n);
    to[at++] = above(FLOOR.coordinator, ofCoordinator.closeness[place] as number);
    to[at++] = above(FLOOR.teams, near.teams[place] as number);
    to[at++] = above(FLOOR.teams, near.largerTeams[place] as number);
    to[at++] = above(FLOOR.partnersOfPartners, (second[place] as number) / n);
    to[at++] = above(FLOOR.partnersOfPartners, (third[place] as number) / n);
    to[at++] = alikeness(index.circles, place, direction);
    to[at++] = above(FLOOR.experience, ofField);
    to[at++] = above(FLOOR.recentExperience, lately?.[place] ?? 0);
    to[at++] = above(FLOOR.latestExperience, latest?.[place] ?? 0);
    to[at++] = above(FLOOR.specialism, ofField) - (fixed[place * FIXED] as number);
    for (let n = 0; n < FIXED; n++) to[at++] = fixed[place * FIXED + n] as number;
    to[at++] = participations === 0 ? 0 : -Math.abs((index.usualSize[place] as number) - size);
    to[at++] = kind === null ? 0 : above(FLOOR.kindPresent, ofKind.get(kind) ?? 0);
    to[at++] = above(FLOOR.kindInField, kindShare(kind));
    to[at++] = nearCountry(country);
    to[at] = country !== null && country === coordinatorsCountry ? 1 : 0;
  };
  return {
    tied: (place) => (near.shared[place] as number) > 0,
    sharedWith: (place) => near.shared[place] as number,
    write,
  };
}

const FIXED = 4;
const fixedSignals = new WeakMap<CollaborationIndex, Float64Array>();

/** The signals that no consortium changes, measured once for each index: participations, recent ones, those as a partner, and years known. */
function fixedOf(index: CollaborationIndex): Float64Array {
  const before = fixedSignals.get(index);
  if (before) return before;
  const made = new Float64Array(index.ids.length * FIXED);
  for (let place = 0; place < index.ids.length; place++)
    made.set(
      [
        Math.log1p(index.participations[place] as number),
        above(FLOOR.recentParticipations, index.recent[place] as number),
        above(FLOOR.asPartner, index.withoutCoordinating[place] as number),
        above(FLOOR.yearsKnown, index.yearsKnown[place] as number),
      ],
      place * FIXED,
    );
  fixedSignals.set(index, made);
  return made;
}

/** What a table by field says of each organisation, over some fields. */
function summed(table: Float64Array, about: readonly number[], organisations: number): Float64Array {
  const sums = new Float64Array(organisations);
  for (const field of about)
    for (let place = 0; place < organisations; place++)
      sums[place] = (sums[place] as number) + (table[field * organisations + place] as number);
  return sums;
}

function countsOf(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function remembered(of: (value: string | null) => number): (value: string | null) => number {
  const known = new Map<string | null, number>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const answer = of(value);
    known.set(value, answer);
    return answer;
  };
}

const rowOf = ({ starts, items }: Rows, row: number) => items.subarray(starts[row], starts[row + 1]);

/** What one finds who walks from some organisations to their consortia and on to the members of these. */
function nearTo(index: CollaborationIndex, places: readonly number[], about: readonly number[]) {
  const many = index.ids.length;
  const make = () => new Float64Array(many);
  const [closeness, small, mutual, shared, closest, sameField, teams, largerTeams] = [
    make(),
    make(),
    make(),
    make(),
    make(),
    make(),
    make(),
    make(),
  ];
  const reached = new Map<number, { here: number; mass: number; root: number }>();
  for (const place of places) {
    const own = rowOf(index.consortiaOf, place);
    for (const consortium of own) {
      const before = reached.get(consortium) ?? { here: 0, mass: 0, root: 0 };
      before.here += 1;
      before.mass += 1 / own.length;
      before.root += 1 / Math.sqrt(own.length);
      reached.set(consortium, before);
    }
    raiseClosest(index, own, closest);
  }
  const isAbout = new Set(about);
  for (const [consortium, { here, mass, root }] of reached) {
    const size = index.sizes[consortium] as number;
    const same = index.fieldsOf[consortium]?.some((field) => isAbout.has(field)) ?? false;
    for (const member of rowOf(index.membersOf, consortium)) {
      closeness[member] = (closeness[member] as number) + mass / size;
      small[member] = (small[member] as number) + mass / size ** 1.5;
      mutual[member] = (mutual[member] as number) + root;
      shared[member] = (shared[member] as number) + 1;
      if (same) sameField[member] = (sameField[member] as number) + mass / size;
      teams[member] = (teams[member] as number) + here ** 2 / size;
      largerTeams[member] = (largerTeams[member] as number) + (here - 1) ** 2 / size;
    }
  }
  for (let place = 0; place < many; place++) {
    const own = (index.consortiaOf.starts[place + 1] as number) - (index.consortiaOf.starts[place] as number);
    mutual[place] = (mutual[place] as number) / Math.sqrt(Math.max(1, own));
  }
  return { closeness, small, mutual, shared, closest, sameField, teams, largerTeams };
}

/** Raises, of those who share one partner's consortia, how near they are to the partner that is nearest to them. */
function raiseClosest(index: CollaborationIndex, own: Uint32Array, closest: Float64Array) {
  const ofOne = new Map<number, number>();
  for (const consortium of own)
    for (const member of rowOf(index.membersOf, consortium))
      ofOne.set(member, (ofOne.get(member) ?? 0) + 1 / own.length / (index.sizes[consortium] as number));
  for (const [member, value] of ofOne) closest[member] = Math.max(closest[member] as number, value);
}

/** One more walk from everybody to their consortia and on to the members of these. */
function walked({ consortiaOf, membersOf, sizes, ids }: CollaborationIndex, from: Float64Array): Float64Array {
  const of = new Float64Array(ids.length);
  for (let place = 0; place < from.length; place++) {
    const own = (consortiaOf.starts[place + 1] as number) - (consortiaOf.starts[place] as number);
    of[place] = own === 0 ? 0 : (from[place] as number) / own;
  }
  const to = new Float64Array(ids.length);
  for (let consortium = 0; consortium < sizes.length; consortium++) {
    let mass = 0;
    const [start, end] = [membersOf.starts[consortium] as number, membersOf.starts[consortium + 1] as number];
    for (let n = start; n < end; n++) mass += of[membersOf.items[n] as number] as number;
    if (mass === 0) continue;
    mass /= sizes[consortium] as number;
    for (let n = start; n < end; n++) to[membersOf.items[n] as number] = (to[membersOf.items[n] as number] as number) + mass;
  }
  return to;
}
