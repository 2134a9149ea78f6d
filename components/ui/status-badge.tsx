import type { ReactNode } from "react";

export type Tone = "info" | "warn" | "ok" | "danger" | "grey";

/** A state in words; the colour only repeats it. */
export const StatusBadge = ({ tone = "grey", children }: { tone?: Tone; children: ReactNode }) => (
  <span className={tone === "grey" ? "st" : `st ${tone}`}>{children}</span>
);
