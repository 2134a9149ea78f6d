import { type Circles, circlesOf } from "./circles.ts";

const MS_PER_YEAR = 365.25 * 86_400_000;
/** A participation counts 1/e after so many years, for the experience of the last years and of the last months. */
const YEARS_RECENT = 1.5;
const YEARS_LATEST = 0.7;
/** Countries that met in fewer consortia than about this many are neither near nor far. */
const COUNTRY_PRIOR = 5;

/** An organisation that history knows or that can be suggested; `kind` and `country` are null where it states none, or nobody may read it. */
export type MatchedOrganisation = { id: string; kind: string | null; country: string | null };
/** A consortium that was formed or is being formed. `fields`: what it is about, such as a programme part or a sector. */
export type PastConsortium = {
  id: string;
  members: readonly string[];
  coordinator: string | undefined;
  fields: readonly string[];
  startedAt: Date;
};

/** Rows of lists of numbers, one after another: row n is `items` from `starts[n]` to `starts[n + 1]`. */
export type Rows = { starts: Uint32Array; items: Uint32Array };

/** What history says of organisations, by their place in `ids`. Experience is by field: `ofField[field * organisations + organisation]`. */
export type CollaborationIndex = {
  ids: readonly string[];
  placeOf: ReadonlyMap<string, number>;
  kinds: readonly (string | null)[];
  countries: readonly (string | null)[];
  fields: readonly string[];
  /** Only consortia of two members or more: who took part alone worked with nobody. */
  consortiaOf: Rows;
  membersOf: Rows;
  fieldsOf: readonly (readonly number[])[];
  /** How many members each of these consortia has, with those whom the index does not know. */
  sizes: Float64Array;
  participations: Float64Array;
  recent: Float64Array;
  withoutCoordinating: Float64Array;
  /** Years since the first participation; 0 without any. */
  yearsKnown: Float64Array;
  /** The mean logarithm of the number of members of its consortia; 0 without any. */
  usualSize: Float64Array;
  ofField: Float64Array;
  recentOfField: Float64Array;
  latestOfField: Float64Array;
  /** The share of a kind's participations in a field. */
  shareOfKind: (kind: string | null, field: number) => number;
  /** How much more often organisations of two countries meet than chance would have it, as a logarithm. */
  nearness: (one: string | null, other: string | null) => number;
  circles: Circles;
};

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** Lists as rows; each list keeps its order. */
function rows(lists: readonly (readonly number[])[]): Rows {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, n) => {
    starts[n + 1] = (starts[n] as number) + list.length;
  });
  return { starts, items: Uint32Array.from(lists.flat()) };
}

/** The index of what is known at an instant. The order of what is given changes nothing; consortia that began later are left out. */
export function collaborationIndex(
  organisations: readonly MatchedOrganisation[],
  consortia: readonly PastConsortium[],
  on: Date,
): CollaborationIndex {
  const sorted = organisations.toSorted(byId);
  const placeOf = new Map(sorted.map(({ id }, n) => [id, n]));
  const known = consortia.filter(({ startedAt }) => startedAt <= on).toSorted(byId);
  const fields = [...new Set(known.flatMap((each) => each.fields))].sort();
  const fieldAt = new Map(fields.map((field, n) => [field, n]));
  const past = known.map(({ members, coordinator, fields, startedAt }) => {
    const present = [...new Set(members)];
    return {
      members: present.flatMap((id) => placeOf.get(id) ?? []).sort((a, b) => a - b),
      size: present.length,
      coordinator: coordinator === undefined ? undefined : placeOf.get(coordinator),
      fields: [...new Set(fields)].flatMap((field) => fieldAt.get(field) ?? []).sort((a, b) => a - b),
      years: (on.getTime() - startedAt.getTime()) / MS_PER_YEAR,
    };
  });
  const shared = past.filter(({ size }) => size >= 2);
  const consortiaOf: number[][] = sorted.map(() => []);
  shared.forEach(({ members }, n) => {
    for (const member of members) consortiaOf[member]?.push(n);
  });
  const graph = {
    consortiaOf: rows(consortiaOf),
    membersOf: rows(shared.map(({ members }) => members)),
    sizes: Float64Array.from(shared, ({ size }) => size),
  };
  return {
    ids: sorted.map(({ id }) => id),
    placeOf,
    kinds: sorted.map(({ kind }) => kind),
    countries: sorted.map(({ country }) => country),
    fields,
    ...graph,
    fieldsOf: shared.map((each) => each.fields),
    usualSize: Float64Array.from(consortiaOf, (list) =>
      list.length === 0 ? 0 : list.reduce((sum, n) => sum + Math.log(graph.sizes[n] as number), 0) / list.length,
    ),
    ...experience(sorted.length, fields.length, past),
    shareOfKind: kindShares(sorted, fields.length, past),
    nearness: nearnessOf(sorted, shared),
    circles: circlesOf(graph),
  };
}

type Past = { members: readonly number[]; coordinator: number | undefined; fields: readonly number[]; years: number };

function experience(organisations: number, fields: number, past: readonly Past[]) {
  const participations = new Float64Array(organisations);
  const recent = new Float64Array(organisations);
  const withoutCoordinating = new Float64Array(organisations);
  const yearsKnown = new Float64Array(organisations);
  const ofField = new Float64Array(organisations * fields);
  const recentOfField = new Float64Array(organisations * fields);
  const latestOfField = new Float64Array(organisations * fields);
  const add = (to: Float64Array, at: number, value: number) => {
    to[at] = (to[at] as number) + value;
  };
  for (const { members, coordinator, fields: about, years } of past) {
    const ofRecent = Math.exp(-years / YEARS_RECENT);
    const ofLatest = Math.exp(-years / YEARS_LATEST);
    for (const member of members) {
      add(participations, member, 1);
      add(recent, member, ofRecent);
      if (member !== coordinator) add(withoutCoordinating, member, 1);
      yearsKnown[member] = Math.max(yearsKnown[member] as number, years);
      for (const field of about) {
        const at = field * organisations + member;
        add(ofField, at, 1);
        add(recentOfField, at, ofRecent);
        add(latestOfField, at, ofLatest);
      }
    }
  }
  return { participations, recent, withoutCoordinating, yearsKnown, ofField, recentOfField, latestOfField };
}

function kindShares(
  organisations: readonly MatchedOrganisation[],
  fields: number,
  past: readonly Past[],
): CollaborationIndex["shareOfKind"] {
  const counts = new Map<string | null, Float64Array>();
  const ofKind = new Map<string | null, number>();
  for (const { kind } of organisations) ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
  for (const { members, fields: about } of past)
    for (const member of members) {
      const kind = organisations[member]?.kind ?? null;
      const list = counts.get(kind) ?? new Float64Array(fields);
      counts.set(kind, list);
      for (const field of about) list[field] = (list[field] as number) + 1;
    }
  return (kind, field) => (counts.get(kind)?.[field] ?? 0) / (ofKind.get(kind) ?? 1);
}

function nearnessOf(organisations: readonly MatchedOrganisation[], shared: readonly Past[]): CollaborationIndex["nearness"] {
  const names = [...new Set(organisations.map(({ country }) => country))];
  const at = new Map(names.map((country, n) => [country, n]));
  const width = names.length;
  const together = new Float64Array(width * width);
  const alone = new Float64Array(width);
  for (const { members } of shared) {
    const present = new Map<number, number>();
    for (const member of members) {
      const country = at.get(organisations[member]?.country ?? null) as number;
      present.set(country, (present.get(country) ?? 0) + 1);
    }
    for (const [one, ofOne] of present) {
      alone[one] = (alone[one] as number) + ofOne;
      for (const [other, ofOther] of present) together[one * width + other] = (together[one * width + other] as number) + ofOne * ofOther;
    }
  }
  const total = alone.reduce((sum, each) => sum + each, 0);
  return (one, other) => {
    const [a, b] = [at.get(one), at.get(other)];
    if (a === undefined || b === undefined || total === 0) return 0;
    const byChance = ((alone[a] as number) * (alone[b] as number) * COUNTRY_PRIOR) / total;
    return Math.log(((together[a * width + b] as number) + COUNTRY_PRIOR) / (byChance + COUNTRY_PRIOR));
  };
}
