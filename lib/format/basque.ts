// Intl prints "2026(e)ko azaroaren 25(a)": the endings depend on how the number is read aloud, so they are worked out here.

const MONTHS = [
  "urtarrilaren",
  "otsailaren",
  "martxoaren",
  "apirilaren",
  "maiatzaren",
  "ekainaren",
  "uztailaren",
  "abuztuaren",
  "irailaren",
  "urriaren",
  "azaroaren",
  "abenduaren",
];
export const BASQUE_WEEKDAYS = ["astelehena", "asteartea", "asteazkena", "osteguna", "ostirala", "larunbata", "igandea"];

/** bat, bost, hamar, hamabost close their numeral with a consonant; one counts in twenties. */
const endsInConsonant = (n: number) => [1, 5, 10, 15].includes(n % 20) || (n % 100 === 0 && n % 1000 !== 0);
/** hamaika already ends in the a of the article. */
const endsInA = (n: number) => n % 20 === 11;

export const basqueYear = (year: number) => `${year}${endsInConsonant(year % 100 === 0 ? year : year % 100) ? "eko" : "ko"}`;
export const basqueMonth = (month: number) => MONTHS[month - 1] ?? "";
/** "25a": the day by itself. */
export const basqueDay = (day: number) => (endsInA(day) ? `${day}` : `${day}a`);
/** "25ean": on the day. */
export const basqueOnDay = (day: number) => `${day}${endsInA(day) ? "n" : endsInConsonant(day) ? "ean" : "an"}`;
