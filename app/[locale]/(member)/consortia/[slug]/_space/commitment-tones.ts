import type { Tone } from "#components/ui/status-badge";
import { COMMITMENT_LEVELS } from "#domain/consortia/commitments/state";

/** How far a partner can have committed, the furthest first. */
export const COMMITMENT_STATES = [...COMMITMENT_LEVELS.toReversed(), "withdrawn"] as const;
export const COMMITMENT_TONES: Record<(typeof COMMITMENT_STATES)[number], Tone> = {
  signed: "ok",
  committed: "info",
  soft: "warn",
  interest: "grey",
  withdrawn: "danger",
};
