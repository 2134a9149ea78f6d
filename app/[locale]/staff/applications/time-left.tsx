"use client";
import { type ReactNode, useEffect, useState } from "react";

const SECOND = 1000;
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Counted from when the page came, not by ticks: a tab in the background has few of them. */
function useSecondsLeft(milliseconds: number): number {
  const [seconds, set] = useState(Math.ceil(milliseconds / SECOND));
  useEffect(() => {
    const ends = performance.now() + milliseconds;
    const count = () => set(Math.max(0, Math.ceil((ends - performance.now()) / SECOND)));
    count();
    const timer = setInterval(count, SECOND);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return seconds;
}

/** What is offered for so long, and what there is once it is over. */
export const WhileLeft = ({ milliseconds, children, over }: { milliseconds: number; children: ReactNode; over?: ReactNode }) =>
  useSecondsLeft(milliseconds) > 0 ? children : over;

/** Words with the time that is left for them. It is not read aloud at each second. */
export function TimeLeft({ milliseconds, text }: { milliseconds: number; text: string }) {
  const seconds = useSecondsLeft(milliseconds);
  return (
    <>
      {text} <span aria-hidden="true">({clock(seconds)})</span>
    </>
  );
}
