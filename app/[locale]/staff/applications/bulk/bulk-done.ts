import type { JustDone } from "#domain/review/queue/queue-done";
import type { BulkStep } from "#domain/review/queue/queue-input";

type Failed = { applicationId: string; refusal: string };
type Come = {
  what?: JustDone;
  /** Those that a stop left as they were. */
  left?: readonly string[];
};

/** What a step on many has done. Only a decision can be undone. */
export const doneBy = (step: BulkStep): JustDone =>
  step === "snooze" ? "snoozed" : step === "claim" || step === "assign" ? "claimed" : "decided";

/** The queue's address with what came of many: how many were done, and each that was not with its reason, still selected. */
export function bulkDone(back: string, count: number, failed: Failed[], { what = "decided", left = [] }: Come = {}): string {
  const [path = "", query = ""] = back.split("?");
  const search = new URLSearchParams(query);
  search.set("done", String(count));
  if (what !== "decided") search.set("what", what);
  for (const { applicationId, refusal } of failed) {
    search.append("failed", `${applicationId}~${refusal}`);
    search.append("id", applicationId);
  }
  for (const id of left) search.append("id", id);
  return `${path}?${search}`;
}

export function failedOf(failed: readonly string[]) {
  return failed.slice(0, 25).map((one) => {
    const [id = "", refusal = ""] = one.split("~");
    return { id, refusal };
  });
}
