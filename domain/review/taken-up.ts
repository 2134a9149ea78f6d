import type { Turn } from "../kernel/context.ts";
import { rulesFor } from "./current-rules.ts";
import { enterStage } from "./enter-stage.ts";
import { openEntry } from "./stage-entries.ts";
import { firstStage, nextStage } from "./stages.ts";

/** Somebody has the application now: the first stage, in which administrators see to that, is over. Part of taking and of giving. */
export async function takenUp(turn: Turn, applicationId: string) {
  const rules = await rulesFor(turn, applicationId);
  const first = firstStage(rules);
  const next = nextStage(rules, first.key);
  const now = await openEntry(turn, applicationId);
  if (next && first.owner === "staffAdmin" && now?.stage === first.key) await enterStage(turn, applicationId, next.key);
}
