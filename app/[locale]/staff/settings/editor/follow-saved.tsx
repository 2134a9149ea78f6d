"use client";
import { useEffect, useRef } from "react";

type Saved = Record<string, string | readonly string[]>;

/** Puts what is saved into the form around where that has changed, as after a draft is discarded: a browser keeps what was typed. */
export function FollowSaved({ saved }: { saved: Saved }) {
  const here = useRef<HTMLSpanElement>(null);
  const shown = useRef(saved);
  useEffect(() => {
    const was = shown.current;
    shown.current = saved;
    for (const field of here.current?.closest("form")?.elements ?? []) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
      const now = saved[field.name];
      if (now === undefined || String(now) === String(was[field.name] ?? "")) continue;
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = [now].flat().includes(field.value);
      else field.value = String(now);
    }
  }, [saved]);
  return <span ref={here} hidden />;
}
