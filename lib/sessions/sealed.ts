import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { secrets } from "#lib/secrets";

/** Far more than any cookie unfolds to. */
const MAX = 64_000;

const keyFor = (purpose: string) => Buffer.from(hkdfSync("sha256", Buffer.from(secrets().sealing, "base64url"), "", purpose, 32));

/** A value that a browser keeps for us and can neither read nor change. `purpose` binds it: what was sealed for one thing opens for no other. */
export function seal(purpose: string, value: unknown, seconds: number): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  const text = JSON.stringify({ until: Date.now() + seconds * 1000, value });
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The value, or undefined where the seal is broken, is of another purpose, or is too old. */
export function unseal(purpose: string, sealed: string | undefined): unknown {
  if (!sealed) return undefined;
  try {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const folded = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    const { until, value } = JSON.parse(inflateRawSync(folded, { maxOutputLength: MAX }).toString("utf8"));
    return until > Date.now() ? value : undefined;
  } catch {
    return undefined;
  }
}
