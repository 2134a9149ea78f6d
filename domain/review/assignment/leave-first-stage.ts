import type { Turn } from "#domain/kernel/context";
import { rulesFor } from "#domain/review/rules/current-rules";
import { enterStage } from "#domain/review/stages/enter-stage";
import { openEntry } from "#domain/review/stages/stage-entries";
import { firstStage, nextStage } from "#domain/review/stages/stages";

/** Somebody has the application now: the first stage, for which administrators are responsible, is over. Part of taking and of giving. */
export async function leaveFirstStage(turn: Turn, applicationId: string) {
  const rules = await rulesFor(turn, applicationId);
  const first = firstStage(rules);
  const next = nextStage(rules, first.key);
  const now = await openEntry(turn, applicationId);
  if (next && first.owner === "staffAdmin" && now?.stage === first.key) await enterStage(turn, applicationId, next.key);
}
