"use client";
import { useEffect, useRef } from "react";
import { isSent } from "../../../../../components/form/draft/is-sent.ts";

type Saved = Record<string, string | readonly string[]>;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (element: EventTarget | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/**
 * Puts what is saved into the form around where that has changed, as after a draft is discarded: a browser keeps what was typed. What somebody typed since the
 * last form was sent stays, as while a slow answer is on its way.
 */
export function FollowSaved({ saved }: { saved: Saved }) {
  const here = useRef<HTMLSpanElement>(null);
  const shown = useRef(saved);
  const typed = useRef(new Set<Field>());
  useEffect(() => {
    const form = here.current?.closest("form");
    const types = ({ target }: Event) => void (isField(target) && typed.current.add(target));
    const sends = (event: Event) => void (isSent(event) && typed.current.clear());
    form?.addEventListener("input", types);
    document.addEventListener("submit", sends, true);
    return () => {
      form?.removeEventListener("input", types);
      document.removeEventListener("submit", sends, true);
    };
  }, []);
  useEffect(() => {
    const was = shown.current;
    shown.current = saved;
    for (const field of here.current?.closest("form")?.elements ?? []) {
      if (!isField(field) || typed.current.has(field)) continue;
      const now = saved[field.name];
      if (now === undefined || String(now) === String(was[field.name] ?? "")) continue;
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = [now].flat().includes(field.value);
      else field.value = String(now);
    }
  }, [saved]);
  return <span ref={here} hidden />;
}
