import type { Tone } from "#components/ui/status-badge";
import type { Verdict } from "#domain/consortia/eligibility/state";

export const VERDICT_TONES: Record<Verdict, Tone> = { pass: "ok", fail: "danger", unknown: "warn", none: "grey" };
