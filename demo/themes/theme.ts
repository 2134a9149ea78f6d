import type { Kind, Sector } from "#domain/organisations/state";

/** A sentence in English, Spanish and Basque. */
export type Said = [en: string, es: string, eu: string];

/** What a made-up organisation does; several organisations share one. `tails` end its name. */
export type Theme = { kind: Kind; sectors: Sector[]; tails: string[]; short: Said; offers: Said; needs: Said };
