/** How a field of each language ends, and the language. */
export const LANGUAGES = [
  ["En", "en"],
  ["Es", "es"],
  ["Eu", "eu"],
] as const;
