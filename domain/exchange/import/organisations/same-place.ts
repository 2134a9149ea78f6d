import type { PlaceField } from "#domain/exchange/state";
import { fold } from "#domain/kernel/fold";

/** Towns with a name in Basque and another in Spanish. */
const NAMES = [
  "bilbao|bilbo",
  "donostia|san sebastian",
  "vitoria|gasteiz",
  "pamplona|iruna|irunea",
  "arrasate|mondragon",
  "hondarribia|fuenterrabia",
  "errenteria|renteria",
  "getxo|guecho",
  "leioa|lejona",
  "barakaldo|baracaldo",
  "santurtzi|santurce",
  "galdakao|galdacano",
  "gernika|guernica",
  "laudio|llodio",
  "agurain|salvatierra",
  "lizarra|estella",
  "tutera|tudela",
  "mungia|munguia",
  "zarautz|zarauz",
  "bergara|vergara",
  "onati|onate",
  "plentzia|plencia",
  "bermeo|bermio",
  "baiona|bayona|bayonne",
  "ordizia|villafranca de ordicia",
];
const ONE_NAME = new Map(NAMES.flatMap((names) => names.split("|").map((name) => [name, names.split("|")[0] ?? name] as const)));

/** The names by which a text calls a town: "Donostia-San Sebastián" and "Vitoria-Gasteiz (Araba)" have more than one. */
function namesOf(town: string): Set<string> {
  const parts = fold(town)
    .split(/[^\p{L}\p{N} ]+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  return new Set(parts.map((part) => ONE_NAME.get(part) ?? part));
}

const isSameTown = (one: string, other: string) => [...namesOf(one)].some((name) => namesOf(other).has(name));

type Place = Partial<Record<PlaceField, string | null>>;

/** In what two organisations are in different places; what one of them does not say differs in nothing. */
export function differentPlace(one: Place, other: Place): PlaceField[] {
  const differs: PlaceField[] = [];
  if (one.town && other.town && !isSameTown(one.town, other.town)) differs.push("town");
  if (one.country && other.country && one.country !== other.country) differs.push("country");
  return differs;
}
