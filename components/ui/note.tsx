import type { ReactNode } from "react";

export const Note = ({ tone, children }: { tone?: "warn" | "ok" | "info" | "danger"; children: ReactNode }) => (
  <div className={tone ? `note ${tone}` : "note"}>{children}</div>
);
