import { slugOf } from "#domain/kernel/fold";
import { LOCALES, type Locale, type Localised } from "#domain/kernel/state";
import { emptyProfile, publicPart } from "#domain/organisations/profile/profile-columns";
import type { PublicProfile } from "#domain/organisations/state";
import { inventedName } from "../names.ts";
import { ELSEWHERE, PLACES } from "../places.ts";
import { type Random, random } from "../random.ts";
import { DEVICES_DIAGNOSIS } from "../themes/devices-diagnosis.ts";
import { DIGITAL_SERVICES } from "../themes/digital-services.ts";
import { INSTITUTIONS } from "../themes/institutions.ts";
import { LONG } from "../themes/long-texts.ts";
import { PHARMA_BIOTECH } from "../themes/pharma-biotech.ts";
import type { Said, Theme } from "../themes/theme.ts";
import { madeUpCapabilities } from "./capabilities.ts";

const COMPANIES = [...PHARMA_BIOTECH, ...DEVICES_DIAGNOSIS, ...DIGITAL_SERVICES];
/** Of a hundred members about 73 are companies, 9 research centres, 5 universities, 10 care providers, 3 administrations. */
const SHARES: [Theme["kind"], number][] = [
  ["company", 73],
  ["research", 82],
  ["university", 87],
  ["careProvider", 97],
  ["administration", 100],
];
/** In which languages its texts are written: all three, or fewer, so that fallbacks show. */
const WRITERS: Locale[][] = [
  ...Array.from({ length: 11 }, () => [...LOCALES]),
  ["es", "eu"],
  ["es", "eu"],
  ["es", "en"],
  ["es"],
  ["es"],
  ["es"],
  ["en"],
  ["eu"],
];

const inLanguages = (said: Said, languages: Locale[]): Localised =>
  Object.fromEntries(LOCALES.flatMap((locale, n) => (languages.includes(locale) ? [[locale, said[n]]] : [])));

function themeOf(n: number, { pick }: Random): Theme {
  const place = (n * 61) % 100; // 61 and 100 share no factor: a hundred in a row hit each share once
  const kind = SHARES.find(([, upTo]) => place < upTo)?.[0] ?? "company";
  if (kind === "company") return COMPANIES[n % COMPANIES.length] ?? pick(COMPANIES);
  return pick(INSTITUTIONS.filter((theme) => theme.kind === kind));
}

export type MadeUp = PublicProfile & { languages: Locale[] };

/** `count` organisations that do not exist, always the same from the same seed and day. */
export function madeUpOrganisations(count: number, seed: number, today = new Date()): MadeUp[] {
  const chances = random(seed);
  return Array.from({ length: count }, (_, n) => {
    const theme = themeOf(n, chances);
    const { kind, sectors, tails, short, offers, needs } = theme;
    const name = inventedName(n, chances.pick(tails));
    const languages = chances.pick(WRITERS);
    const long = chances.pick(LONG[kind]);
    const text = short.map((sentence, m) => `${sentence} ${long[m]}`) as Said;
    const place = chances.chance(0.09) ? chances.pick(ELSEWHERE) : chances.pick(PLACES);
    return {
      ...publicPart(emptyProfile(name)),
      kind,
      sectors,
      languages,
      ...place,
      short: inLanguages(short, languages),
      text: chances.chance(0.8) ? inLanguages(text, languages) : {},
      offers: chances.chance(0.75) ? inLanguages(offers, languages) : {},
      needs: chances.chance(0.6) ? inLanguages(needs, languages) : {},
      capabilities: madeUpCapabilities({ seed: seed * 1_000_003 + n, theme, name, language: languages[0] ?? "es", today }),
      website: chances.chance(0.7) ? `https://${slugOf(name)}.example.org` : null,
      founded: chances.chance(0.85) ? chances.between(1968, 2024) : null,
      people: chances.chance(0.8) ? Math.round(3 * 1.9 ** chances.between(0, 8)) : null,
    };
  });
}
