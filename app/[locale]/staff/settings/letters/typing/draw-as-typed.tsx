"use client";
import { useEffect, useRef } from "react";

const PAUSE_MS = 400;

const isText = (element: unknown): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const isChanged = (element: Element) =>
  isText(element) &&
  (element.type === "radio"
    ? (element as HTMLInputElement).checked !== element.hasAttribute("checked")
    : element.value !== element.defaultValue);

/** Draws the email again whenever somebody stops typing in the form around, or chooses how it is shown. Nothing is saved by it. */
export function DrawAsTyped() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => form?.requestSubmit([...form.elements].find((each) => each.matches("[data-draw]")) as HTMLElement | undefined);
    function changed({ target }: Event) {
      // The choice of the view belongs to the form, but is beside it.
      if (!isText(target) || target.form !== form) return;
      clearTimeout(timer);
      timer = setTimeout(draw, target.type === "radio" ? 0 : PAUSE_MS);
    }
    document.addEventListener("input", changed);
    // Typed or chosen before the scripts of the page ran.
    if ([...(form?.elements ?? [])].some(isChanged)) draw();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("input", changed);
    };
  }, []);
  return <span ref={here} hidden />;
}
