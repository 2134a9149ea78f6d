import type { Refusal } from "../refusals.ts";

/** A verb says no; `details` fill the refusal's sentence. */
export type Refused = { ok: false; refusal: Refusal; details?: Record<string, string> };
/** What a verb answers. Refusals are data; only bugs are thrown. */
export type Outcome<T = undefined> = { ok: true; value: T } | Refused;

export function done(): Outcome;
export function done<T>(value: T): Outcome<T>;
export function done<T>(value?: T): Outcome<T | undefined> {
  return { ok: true, value };
}

export const refused = (refusal: Refusal, details?: Record<string, string>): Refused =>
  details ? { ok: false, refusal, details } : { ok: false, refusal };
