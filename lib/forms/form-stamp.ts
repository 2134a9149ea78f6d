import { timingSafeEqual } from "node:crypto";
import { SECOND } from "#lib/clock";
import { keyedHash } from "#lib/hash";
import { secrets } from "#lib/secrets";

/** No person reads and fills in a form within this time. */
const SOONEST = 2 * SECOND;
const signed = (key: string, at: string) => keyedHash(secrets().forms, `stamp.${key}.${at}`);

/** When a form was made, signed together with its key: a robot must fetch a page for each form it sends. */
export function formStamp(key: string, now = Date.now()): string {
  const at = now.toString(36);
  return `${at}.${signed(key, at)}`;
}

/** Milliseconds that the answer to this form still waits, so that a hurried robot gains nothing; undefined where the stamp is not ours. */
export function waitOf(key: string, stamp: string, now = Date.now()): number | undefined {
  const [at = "", signature = ""] = stamp.split(".");
  const given = Buffer.from(signature);
  const right = Buffer.from(signed(key, at));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return Math.min(SOONEST, Math.max(0, Number.parseInt(at, 36) + SOONEST - now));
}
