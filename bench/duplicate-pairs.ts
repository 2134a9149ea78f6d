import { fold } from "#domain/kernel/fold";
import { weightOf } from "#domain/organisations/duplicates/common-words";
import { type Likeable, traitsOf } from "#domain/organisations/duplicates/duplicates";
import type { Named } from "./ror-records.ts";

export type Pair = { a: Likeable; b: Likeable; of: string };

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const at = (next: () => number, length: number) => 1 + Math.floor(next() * Math.max(length - 2, 1));
/** How names reach a form: a letter lost or swapped, capitals without accents, a legal form, words run together, a word left out. */
const DAMAGES: Record<string, (name: string, next: () => number) => string> = {
  "letter lost": (name, next) => {
    const n = at(next, name.length);
    return name.slice(0, n) + name.slice(n + 1);
  },
  "letters swapped": (name, next) => {
    const n = at(next, name.length - 1);
    return name.slice(0, n) + (name[n + 1] ?? "") + (name[n] ?? "") + name.slice(n + 2);
  },
  "capitals without accents": (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase(),
  "legal form added": (name) => `${name}, S.L.`,
  "words run together": (name) => name.replace(/\s+/g, ""),
  "word left out": (name, next) => {
    const words = name.split(" ");
    const out = at(next, words.length + 1);
    return words.length < 3 ? name.toLowerCase() : words.filter((_, n) => n !== out).join(" ");
  },
};

const first = (name: string) => fold(name).match(/[\p{L}\p{N}]+/u)?.[0] ?? "";
const letters = (name: string) => new Set(fold(name).match(/[\p{L}\p{N}]{3,}/gu) ?? []);
const telling = (name: string) => traitsOf({ names: [name] }).names.flatMap(({ words }) => words.filter((word) => weightOf(word) === 1));
const entry = ({ name, country, website }: Named): Likeable => ({ names: [name], country, website: website ?? null });

/** An alias shares a word that tells organisations apart, or an ordinary one, or none at all: another language, or another name. */
function kindOf(name: string, alias: string) {
  const words = new Set(telling(name));
  if (telling(alias).some((word) => words.has(word))) return "alias that shares a token";
  const all = letters(name);
  return [...letters(alias)].some((word) => all.has(word)) ? "alias that shares only ordinary words" : "other-language or other name";
}

/** Pairs that are one organisation: each record against a damaged name, its aliases and its acronyms. */
export function samePairs(records: Named[]): Pair[] {
  const next = numbers(7);
  const damages = Object.entries(DAMAGES);
  return records.flatMap((record, n) => {
    const as = (name: string): Likeable => ({ ...entry(record), names: [name] });
    const [of, damage] = damages[n % damages.length] as (typeof damages)[number];
    return [
      { a: entry(record), b: as(damage(record.name, next)), of },
      ...record.aliases.map((alias) => ({ a: entry(record), b: as(alias), of: kindOf(record.name, alias) })),
      ...record.acronyms.map((acronym) => ({ a: entry(record), b: as(acronym), of: "acronym" })),
    ];
  });
}

/** Hard negatives: two records of the same city whose names begin with the same word. */
export function otherPairs(records: Named[]): Pair[] {
  const groups = Map.groupBy(records, ({ country, city, name }) => `${country} ${city} ${first(name)}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, n) => group.slice(n + 1).map((other) => ({ a: entry(one), b: entry(other), of: "same city and first word" }))),
  );
}
