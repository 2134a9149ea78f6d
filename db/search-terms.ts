/** A listed thing's words: its names, and everything else that it should be found by. */
export type SearchEntry = { kind: "organisation" | "consortium"; id: string; names: string; words: string };

const MAX_TERMS = 8;
/** What is looked for: letters and digits only, so that nothing of an index's own syntax survives. */
export const termsOf = (query: string) =>
  query
    .normalize("NFC")
    .slice(0, 200)
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, MAX_TERMS) ?? [];
