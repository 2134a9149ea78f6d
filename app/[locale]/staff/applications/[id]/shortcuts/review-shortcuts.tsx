"use client";
import { useEffect, useState } from "react";
import { listenToKeys } from "../../shortcuts/listen.ts";
import { isField, pressedBy, written } from "../../shortcuts/rows.ts";
import { REVIEW_KEYS, type ReviewKey } from "./review-map.ts";

type Props = {
  on: boolean;
  /** Where `g` and a letter lead. */
  go: Record<string, string>;
  /** Why a key has nothing to press. */
  cannot: Record<ReviewKey, string>;
};

/** Presses what carries a key: a field takes the focus. Returns whether there is anything. */
function press(key: ReviewKey | "Escape"): boolean {
  const found = pressedBy(written(key));
  if (isField(found)) found?.focus();
  else found?.click();
  return found !== null;
}

function send(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest("form")?.querySelector<HTMLElement>('button[type="submit"]') : null;
  button?.click();
  return Boolean(button);
}

/** An application's page by keyboard: keys press what carries them, and one that cannot says why. */
export function ReviewShortcuts({ on, go, cannot }: Props) {
  const [said, say] = useState("");
  // Only the list beside scrolls to the row that is open: the page stays at its top.
  useEffect(() => {
    const row = document.querySelector(".queue-beside ol [aria-current]");
    const list = row?.closest(".queue-beside");
    if (row && list) list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
  }, []);
  useEffect(() => {
    function single(letter: string): boolean {
      const key = REVIEW_KEYS.find((one) => one === letter);
      if (key) say(press(key) ? "" : cannot[key]);
      return key !== undefined;
    }
    return listenToKeys({ on, go, single, send, close: () => press("Escape") });
  }, [on, go, cannot]);
  return (
    <p role="status" className="keys-said">
      {said}
    </p>
  );
}
