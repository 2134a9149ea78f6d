const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const SHAPE = /^0([0-9a-hjkmnp-tv-z]{6})([0-9]{2})$/;

/** A ROR id without its address, in lower case. */
export const bareRor = (value: string) =>
  value
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?ror\.org\//, "")
    .replace(/\/$/, "");

/** ROR ids: 0, six characters of Crockford's base 32, and two check digits of ISO/IEC 7064 MOD 97-10 over their number. */
export function checkRor(id: string): "format" | "checksum" | undefined {
  const [, body, digits] = SHAPE.exec(id) ?? [];
  if (!body) return "format";
  const number = [...body].reduce((sum, letter) => sum * 32 + ALPHABET.indexOf(letter), 0);
  return 98 - ((number * 100) % 97) === Number(digits) ? undefined : "checksum";
}
