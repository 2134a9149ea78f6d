import { commitmentAt, type LedgerStep } from "./ledger.ts";

/** A partner of today, with when it joined and its lines in the ledger, oldest first. */
export type Place = { since: Date; steps: readonly LedgerStep[] };
/** How many partners there were at an instant, how many of them had at least committed, and how many had signed the letter of that day. */
export type BurnUpPoint = { at: Date; joined: number; committed: number; signed: number };

const inForceAt = (letters: readonly { id: string; issuedAt: Date }[], at: Date) =>
  letters.reduce<{ id: string; issuedAt: Date } | undefined>(
    (newest, letter) => (letter.issuedAt <= at && (!newest || letter.issuedAt >= newest.issuedAt) ? letter : newest),
    undefined,
  )?.id ?? null;

/** How the commitments of today's partners came about: a point for each instant at which a number changed, the oldest first, the last one now. */
export function burnUp(places: readonly Place[], letters: readonly { id: string; issuedAt: Date }[], now: Date): BurnUpPoint[] {
  const instants = [
    ...places.flatMap(({ since, steps }) => [since, ...steps.flatMap(({ at, until }) => [at, ...(until ? [until] : [])])]),
    ...letters.map(({ issuedAt }) => issuedAt),
    now,
  ];
  const times = [...new Set(instants.filter((at) => at <= now).map((at) => at.getTime()))].toSorted((one, other) => one - other);
  const points = times.map((time) => pointAt(new Date(time), places, letters));
  return points.filter((point, n) => {
    const before = points[n - 1];
    return n === points.length - 1 || !before || (["joined", "committed", "signed"] as const).some((key) => point[key] !== before[key]);
  });
}

function pointAt(at: Date, places: readonly Place[], letters: readonly { id: string; issuedAt: Date }[]): BurnUpPoint {
  const letter = inForceAt(letters, at);
  const states = places
    .filter(({ since }) => since <= at)
    .map(({ steps }) => {
      const written = steps.filter((step) => step.at <= at);
      return commitmentAt(written, at, letter).state;
    });
  const signed = states.filter((state) => state === "signed").length;
  return { at, joined: states.length, committed: signed + states.filter((state) => state === "committed").length, signed };
}
