const digitsOf = (n: number, length: number) => String(n % 10 ** length).padStart(length, "0");

/** A Spanish NIF of a company with its check digit, that no company has been looked up for. */
export function madeUpNif(n: number): string {
  const digits = digitsOf(7_000_000 + n * 13, 7);
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `B${digits}${(10 - (sum % 10)) % 10}`;
}

/** A French VAT number over a made-up SIREN, both with their check digits. */
export function madeUpFrenchVat(n: number): string {
  const eight = digitsOf(90_000_000 + n * 17, 8);
  const luhn = [...eight].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  const siren = `${eight}${(10 - (luhn % 10)) % 10}`;
  return `FR${digitsOf((12 + 3 * (Number(siren) % 97)) % 97, 2)}${siren}`;
}

/** Numbers printed as examples: see identifiers.test.ts. */
const PRINTED: Record<string, string> = { PT: "PT500135495", DE: "DE113866163", IT: "IT00595000217" };

/** The number that an organisation of a country is asked for. */
export function madeUpIdentifier(country: string, n: number): string {
  if (country === "ES") return madeUpNif(n);
  if (country === "FR") return madeUpFrenchVat(n);
  return PRINTED[country] ?? `R-${digitsOf(100_000 + n, 6)}`;
}
