import { DECIDED } from "#domain/review/state";
import type { StageEntry } from "./stage-entries.ts";

/** How old an application is: from its first stage to the decision, to the end of its last stage, or to now. */
export function ageOf(entries: StageEntry[], now: Date): number {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return 0;
  const end = last.stage === DECIDED ? last.enteredAt : (last.leftAt ?? now);
  return end.getTime() - first.enteredAt.getTime();
}

/** How long it has been, and was, in each stage, however often it entered it. */
export function timeIn(entries: StageEntry[], now: Date): Map<string, number> {
  const spent = new Map<string, number>();
  for (const { stage, enteredAt, leftAt } of entries)
    if (stage !== DECIDED) spent.set(stage, (spent.get(stage) ?? 0) + (leftAt ?? now).getTime() - enteredAt.getTime());
  return spent;
}
