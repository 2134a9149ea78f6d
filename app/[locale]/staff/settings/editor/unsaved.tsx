"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { differingNames, sentWith, typedIn } from "../../../../../components/form/typed/in-form.ts";

/** The form of the editor in which something was typed; searches and the bar's own forms save nothing. */
function editedForm({ target }: Event): HTMLFormElement | undefined {
  const form = target instanceof Element ? target.closest("form") : null;
  return form && !form.closest(".publish-bar") && form.getAttribute("role") !== "search" ? form : undefined;
}

/** What the bar says of the draft; while a form of the page holds something that is not saved, that too, and never that nothing changed. */
export function Unsaved({ isEmpty, text, children }: { isEmpty: boolean; text: string; children: ReactNode }) {
  const typed = useRef(new Set<HTMLFormElement>());
  const [isUnsaved, setUnsaved] = useState(false);
  const look = () =>
    setUnsaved([...typed.current].some((form) => form.isConnected && differingNames(typedIn(form), sentWith(form)).length > 0));
  useEffect(() => {
    const hears = (event: Event) => {
      const form = editedForm(event);
      if (form) typed.current.add(form);
      look();
    };
    document.addEventListener("input", hears);
    document.addEventListener("change", hears);
    return () => {
      document.removeEventListener("input", hears);
      document.removeEventListener("change", hears);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server draws again is what was saved.
  useEffect(look, [children]);
  return (
    <>
      {isUnsaved && isEmpty ? null : children}
      {isUnsaved ? <b className="unsaved">{text}</b> : null}
    </>
  );
}
