"use client";
import { type RefObject, useEffect } from "react";
import type { FormState } from "#lib/forms/form-state";
import { hasWork, isFilled } from "../typed/in-form.ts";
import { isSent } from "./is-sent.ts";

/** The event of a form whose reader gives up what was typed into it. */
export const GIVEN_UP = "givenUp";
const NOT_SENT: FormState["status"][] = ["invalid", "refused", "failed", "changed"];

/** The browser's question before its page is left, of one asker: another on the page asks for itself. `isAsked`: a script may have sent what was chosen. */
function leavingQuestion(isAsked: () => boolean) {
  const ask = (event: BeforeUnloadEvent) => isAsked() && event.preventDefault();
  return { begin: () => window.addEventListener("beforeunload", ask), stop: () => window.removeEventListener("beforeunload", ask) };
}

/**
 * Has the browser ask before its page is left with something in a form that has not been sent. `state`: what the server answered last. Not for a form of one
 * short field.
 */
export function useAskBeforeLeaving(form: RefObject<HTMLFormElement | null>, state: FormState) {
  useEffect(() => {
    const around = form.current;
    if (!around) return;
    // Only while there is something to ask about: a page that always listens is not kept for the browser's Back.
    const { begin, stop } = leavingQuestion(() => isBack || hasWork(around));
    // Whoever must prove first who they are is led there by a link, and what they typed is kept for afterwards.
    const isKept = state.status === "refused" && state.link !== undefined;
    // What comes back is what the page came with, so it does not differ from it.
    const isBack = state.status === "kept" || (NOT_SENT.includes(state.status) && isFilled(around) && !isKept);
    const look = () => {
      stop();
      if (isBack || hasWork(around)) begin();
    };
    const sending = (event: Event) => isSent(event) && stop();
    if (isBack) begin();
    around.addEventListener("input", look);
    around.addEventListener("submit", sending);
    around.addEventListener(GIVEN_UP, stop);
    return () => {
      stop();
      around.removeEventListener("input", look);
      around.removeEventListener("submit", sending);
      around.removeEventListener(GIVEN_UP, stop);
    };
  }, [form, state]);
}

/** Has the browser ask before the page is left while something goes on in it that would end with it. */
export function useAskWhile(isGoing: boolean) {
  useEffect(() => {
    const { begin, stop } = leavingQuestion(() => true);
    if (isGoing) begin();
    return stop;
  }, [isGoing]);
}
