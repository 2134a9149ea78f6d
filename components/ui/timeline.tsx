import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type TimelineStep = { key: string; state: "done" | "now" | "next"; what: ReactNode; who: ReactNode };

const ICONS: Record<TimelineStep["state"], IconName | undefined> = { done: "check", now: "ellipsis", next: undefined };

/** What happened, what happens now, what comes. */
export const Timeline = ({ steps }: { steps: TimelineStep[] }) => (
  <ol className="line">
    {steps.map(({ key, state, what, who }) => {
      const icon = ICONS[state];
      return (
        <li key={key} className={state} aria-current={state === "now" ? "step" : undefined}>
          <span className="m">{icon ? <Icon name={icon} size={14} /> : null}</span>
          <b>{what}</b>
          <span className="who num">{who}</span>
        </li>
      );
    })}
  </ol>
);
