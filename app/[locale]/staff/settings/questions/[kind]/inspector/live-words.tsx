"use client";
import { useEffect, useRef, useState } from "react";

const ENDS: Record<string, string> = { en: "En", es: "Es", eu: "Eu" };

/** The words of a question as they are typed in the form beside, in the language that is open there; `text` until something is typed. */
export function LiveWords({ name, text }: { name: "label" | "hint"; text: string }) {
  const here = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState<{ text: string; lang: string }>();
  useEffect(() => {
    const editor = here.current?.closest("[data-inspector]");
    function heard({ target }: Event) {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      const open = target.dataset.language;
      const field = open ? editor?.querySelector<HTMLInputElement>(`[name="${name}${ENDS[open]}"]`) : target;
      if (field?.name.startsWith(name)) setTyped({ text: field.value, lang: field.lang });
    }
    editor?.addEventListener("input", heard);
    return () => editor?.removeEventListener("input", heard);
  }, [name]);
  return (
    <span ref={here} lang={typed?.text ? typed.lang : undefined}>
      {typed?.text || text}
    </span>
  );
}
