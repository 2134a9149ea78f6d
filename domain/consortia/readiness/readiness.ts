import { READINESS_PARTS, type ReadinessPart } from "./state.ts";

/** How much of a part is done: `done` of `all`; nothing to do where `all` is 0. */
export type PartDone = { done: number; all: number };
/** Undefined for what the reader may not know, or what nobody can say, as the rules where none were chosen. */
export type ReadinessFacts = Record<ReadinessPart, PartDone | undefined>;
export type Readiness = {
  /** From 0 to 100: the mean of the parts, each counting the same; null where there is no part. */
  index: number | null;
  /** In a fixed order, without those of which there is nothing to say. */
  parts: (PartDone & { part: ReadinessPart })[];
};

/**
 * How near a consortium is to being ready. Each part counts the same, so that the index can be reckoned again from what is shown; doing more of a part never
 * lowers it, and it is 100 only where every part is done.
 */
export function readinessOf(facts: ReadinessFacts): Readiness {
  const parts = READINESS_PARTS.flatMap((part) => {
    const of = facts[part];
    return of && of.all > 0 ? [{ part, done: of.done, all: of.all }] : [];
  });
  if (parts.length === 0) return { index: null, parts };
  const mean = parts.reduce((sum, { done, all }) => sum + done / all, 0) / parts.length;
  // Rounded down, so that nothing that is not ready is called so.
  return { index: parts.every(({ done, all }) => done === all) ? 100 : Math.min(99, Math.floor(mean * 100)), parts };
}

export const isPartDone = ({ parts }: Readiness, part: ReadinessPart) => parts.some((one) => one.part === part && one.done === one.all);
