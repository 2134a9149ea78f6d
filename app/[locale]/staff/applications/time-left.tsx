"use client";
import { useEffect, useState } from "react";

const SECOND = 1000;
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Words with the time that is left for them, and nothing once it is over. Not read aloud at each second. */
export function TimeLeft({ milliseconds, text }: { milliseconds: number; text: string }) {
  const [seconds, set] = useState(Math.ceil(milliseconds / SECOND));
  useEffect(() => {
    const timer = setInterval(() => set((left) => Math.max(0, left - 1)), SECOND);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      {text} <span aria-hidden="true">({clock(seconds)})</span>
    </>
  );
}
