import type { Desk } from "./load.ts";

export type DeskState = "listed" | "ready" | "unlisted" | "hidden" | "suspended" | "other";

/** The state of an organisation, as the people who act for it need to know it. */
export function deskState({ own, progress }: Pick<Desk, "own" | "progress">): DeskState {
  if (own.status === "hidden" || own.status === "suspended") return own.status;
  if (own.status !== "active") return "other";
  if (own.publishedAt) return "listed";
  return progress.missing.some(({ needed }) => needed) ? "unlisted" : "ready";
}
