import { type RefObject, useEffect } from "react";
import { differingControls } from "./in-form.ts";

/** Tells whatever listens to a form of all that was typed or chosen in it since the page came. React's `onChange` of a text hears nothing new in it; its `onInput` does. */
export function tellOfTyped(form: HTMLFormElement) {
  for (const control of differingControls(form))
    for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, { bubbles: true }));
}

/** What was typed or chosen before the page's scripts came is told to them too. */
export function useHearEarly(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    // Parts of the page that come after the form begin to listen after it.
    const timer = setTimeout(() => form.current && tellOfTyped(form.current));
    return () => clearTimeout(timer);
  }, [form]);
}
