import type { Region } from "#domain/organisations/state";

export type Place = { town: string; region: Region; country: string };
const at = (region: Region, country: string, towns: string[]): Place[] => towns.map((town) => ({ town, region, country }));

/** Where made-up organisations sit: mostly the Basque Country and Navarre. */
export const PLACES: Place[] = [
  ...at("ES213", "ES", ["Bilbao", "Bilbao", "Derio", "Zamudio", "Leioa", "Barakaldo", "Getxo", "Durango", "Gernika-Lumo"]),
  ...at("ES212", "ES", [
    "Donostia / San Sebastián",
    "Donostia / San Sebastián",
    "Eibar",
    "Arrasate / Mondragón",
    "Irun",
    "Hernani",
    "Tolosa",
  ]),
  ...at("ES211", "ES", ["Vitoria-Gasteiz", "Vitoria-Gasteiz", "Amurrio", "Laudio / Llodio"]),
  ...at("ES220", "ES", ["Pamplona / Iruña", "Pamplona / Iruña", "Noáin", "Tudela", "Estella / Lizarra"]),
];
/** Members of other countries, by their place among those who were founded: without them no consortium of the demonstration would have three countries. */
export const ABROAD: Readonly<Record<number, { town: string; region: null; country: string }>> = {
  32: { town: "Coimbra", region: null, country: "PT" },
  41: { town: "Freiburg im Breisgau", region: null, country: "DE" },
};
/** The few elsewhere. */
export const ELSEWHERE: Place[] = [
  ...at("ES23", "ES", ["Logroño"]),
  ...at("ES13", "ES", ["Santander"]),
  ...at("ES24", "ES", ["Zaragoza"]),
  ...at("ES30", "ES", ["Madrid"]),
  ...at("FRI1", "FR", ["Bayonne"]),
  ...at("FRJ2", "FR", ["Toulouse"]),
];
