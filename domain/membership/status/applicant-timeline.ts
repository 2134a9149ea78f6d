import type { HistoryEntry } from "#domain/kernel/audit/history";
import type { TimelineStep } from "#domain/membership/state";

const SHOWN = [
  "application.sent",
  "application.confirmed",
  "application.submitted",
  "application.claimed",
  "application.assigned",
  "application.changes_asked",
  "application.resent",
  "application.approved",
  "application.refused",
  "application.reopened",
  "application.withdrawn",
] as const;
export type TimelineEntry = { seq: number; step: TimelineStep; at: Date };

const STEP: Record<(typeof SHOWN)[number], TimelineStep> = {
  "application.sent": "sent",
  "application.confirmed": "confirmed",
  "application.submitted": "submitted",
  "application.claimed": "assigned",
  "application.assigned": "assigned",
  "application.changes_asked": "changesAsked",
  "application.resent": "resent",
  "application.approved": "approved",
  "application.refused": "refused",
  "application.reopened": "reopened",
  "application.withdrawn": "withdrawn",
};

const isShown = (action: string): action is (typeof SHOWN)[number] => (SHOWN as readonly string[]).includes(action);

/** What the applicant sees of the history: no names, no decision that was undone or may still be, and only the first time that somebody at the office gets it. */
export function applicantTimeline(history: HistoryEntry[], held: readonly string[] = []): TimelineEntry[] {
  const shown: (TimelineEntry & { action: string })[] = [];
  const drop = (action: unknown) => {
    const last = shown.findLastIndex((entry) => entry.action === action);
    if (last >= 0) shown.splice(last, 1);
  };
  for (const { seq, action, at, facts } of history) {
    if (action === "application.undone") drop(facts.undone);
    if (!isShown(action) || (STEP[action] === "assigned" && shown.some(({ step }) => step === "assigned"))) continue;
    shown.push({ seq, step: STEP[action], at, action });
  }
  for (const action of held) drop(action);
  return shown.map(({ action: _, ...entry }) => entry);
}
