import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** 26 characters of Crockford's base 32, 130 random bits, lower case: safe in an address and on paper. */
export const newId = () => Array.from(randomBytes(26), (byte) => ALPHABET[byte & 31]).join("");

/** An id that the same text has each time, and that tells nothing of the text. */
export const idOfText = (text: string) =>
  Array.from(createHash("sha256").update(text).digest().subarray(0, 26), (byte) => ALPHABET[byte & 31]).join("");

/** A secret of 256 random bits. Only its hash is ever stored. */
export const newToken = () => randomBytes(32).toString("base64url");

/** Ids that are the same in every run: for demonstration data, never for secrets. */
export function seededIds(seed: number) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) & 31;
  };
  return () => Array.from({ length: 26 }, () => ALPHABET[next()]).join("");
}
