import type { Locale } from "#domain/kernel/state";

export const MONTHS: Record<"en" | "es", string[]> = {
  en: "January February March April May June July August September October November December".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
};
export const WEEKDAYS: Record<"en" | "es", string[]> = {
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  es: "lunes martes miércoles jueves viernes sábado domingo".split(" "),
};

export type Unit = "day" | "hour" | "minute";
type Pair = [one: string, many: string];

/** In Basque the noun after a number stays singular, and "one" follows its noun. */
export const UNITS: Record<Locale, Record<Unit, Pair>> = {
  en: { day: ["1 day", "days"], hour: ["1 hour", "hours"], minute: ["1 minute", "minutes"] },
  es: { day: ["1 día", "días"], hour: ["1 hora", "horas"], minute: ["1 minuto", "minutos"] },
  eu: { day: ["egun bat", "egun"], hour: ["ordubete", "ordu"], minute: ["minutu bat", "minutu"] },
};

export const LEFT: Record<Locale, (length: string, n: number) => string> = {
  en: (length) => `${length} left`,
  es: (length, n) => `${n === 1 ? "Queda" : "Quedan"} ${length}`,
  eu: (length, n) => `${length} ${n === 1 ? "falta da" : "falta dira"}`,
};
export const CLOSED: Record<Locale, string> = { en: "Closed", es: "Cerrado", eu: "Itxita" };

export const DAYS: Record<
  Locale,
  { today: string; yesterday: string; tomorrow: string; ago: (x: string) => string; in: (x: string) => string }
> = {
  en: { today: "today", yesterday: "yesterday", tomorrow: "tomorrow", ago: (x) => `${x} ago`, in: (x) => `in ${x}` },
  es: { today: "hoy", yesterday: "ayer", tomorrow: "mañana", ago: (x) => `hace ${x}`, in: (x) => `dentro de ${x}` },
  eu: { today: "gaur", yesterday: "atzo", tomorrow: "bihar", ago: (x) => `duela ${x}`, in: (x) => `${x} barru` },
};
