import type { ReactNode } from "react";

export const Tag = ({ strong, children }: { strong?: boolean; children: ReactNode }) => (
  <span className={strong ? "tag strong" : "tag"}>{children}</span>
);
