"use client";
import { useEffect, useRef } from "react";

const PAUSE_MS = 400;

/** Draws the email again whenever somebody stops typing in the form around. Nothing is saved by it. */
export function DrawAsTyped() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => form?.requestSubmit(form.querySelector<HTMLButtonElement>("[data-draw]")), PAUSE_MS);
    };
    form?.addEventListener("input", typed);
    return () => {
      clearTimeout(timer);
      form?.removeEventListener("input", typed);
    };
  }, []);
  return <span ref={here} hidden />;
}
