type Words = (key: `hidingReason.${"claims" | "foreign" | "personal" | "unrelated" | "advertising"}`) => string;
type Said = { about: "claims" | "foreign" | "personal" | "unrelated" | "advertising" | null; reason: string };

/** Why a page was hidden: the prepared reason in the reader's language (`terms` of the catalogues), and what staff wrote after it or in its place. */
export const hidingText = (term: Words, { about, reason }: Said): string =>
  [about && term(`hidingReason.${about}`), reason].filter(Boolean).join("\n\n");
