import type { ConsentKind } from "#domain/membership/state";

/** The days on which the texts that people agree to changed, oldest first. The first is older than the past that the demonstration tells. */
const CHANGED = ["2024-01-01", "2026-11-26", "2026-12-02"] as const;
const VERSIONS: Record<ConsentKind, readonly string[]> = { privacy: CHANGED, listing: CHANGED, newsletter: CHANGED };

/** The version of a text in force at an instant: the UTC day on which it took effect. A consent keeps the version that was agreed to. */
export function consentVersion(kind: ConsentKind, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  const version = VERSIONS[kind].findLast((from) => from <= day);
  if (!version) throw new Error(`No text for ${kind} was in force on ${day}.`);
  return version;
}

/** The newest privacy notice: the text that the pages show. */
export const PRIVACY_VERSION = CHANGED[2];
