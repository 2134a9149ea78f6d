import type { CheckedIdentifier } from "./identifiers.ts";
import { NUTS_3 } from "./nuts-3.ts";

/** Eurostat writes EL for Greece, everything else here GR. */
const regionsOf = (code: string) => NUTS_3[code.slice(0, 2)];

/** What Eurostat calls a region of level 3; undefined where there is none with this code. */
export const nutsName = (code: string): string | undefined =>
  regionsOf(code)
    ?.split("|")
    .find((region) => region.startsWith(`${code}=`))
    ?.slice(code.length + 1);

/** A code of a region of level 3, as it is stored. */
export function checkNuts(value: string): CheckedIdentifier {
  const code = value.normalize("NFKC").trim().toUpperCase();
  if (!/^[A-Z]{2}[0-9A-Z]{3}$/.test(code)) return { ok: false, why: "format" };
  return nutsName(code) === undefined ? { ok: false, why: "checksum" } : { ok: true, value: code };
}

/** Whether a region is in a country, by its code. */
export const isNutsOf = (code: string, country: string) => code.slice(0, 2) === (country === "GR" ? "EL" : country);
