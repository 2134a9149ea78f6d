"use client";
import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { focusOpener, focusStep } from "../../shortcuts/focus.ts";
import { listenToKeys } from "../../shortcuts/listen.ts";
import { isField, isPlainClick, pressedBy, written } from "../../shortcuts/rows.ts";
import { REVIEW_KEYS, type ReviewKey } from "./review-map.ts";

type Props = {
  on: boolean;
  /** The form that is open at the foot. */
  step: string | undefined;
  /** Where `g` and a letter lead. */
  go: Record<string, string>;
  /** Why a key has nothing to press. */
  cannot: Record<ReviewKey, string>;
};

/** Presses what carries a key: a field takes the focus. Returns whether there is anything. */
function press(key: ReviewKey | "Escape" | "Control+Enter"): boolean {
  const found = pressedBy(written(key));
  if (isField(found)) found?.focus();
  else found?.click();
  return found !== null;
}

/** Sends the form in which somebody types; outside of forms, the one that is open at the foot. */
function send(target: EventTarget | null): boolean {
  const form = target instanceof Element ? target.closest("form") : null;
  if (!form) return press("Control+Enter");
  const button =
    form.querySelector<HTMLElement>('[aria-keyshortcuts="Control+Enter"]') ?? form.querySelector<HTMLElement>('button[type="submit"]');
  button?.click();
  return button !== null;
}

const linkTo = (step: string) =>
  [...document.querySelectorAll<HTMLElement>("a[data-foot]")].find(({ dataset }) => opens(dataset.foot, step));
const opens = (foot: string | undefined, step: string) =>
  foot !== undefined && new URL(foot, location.href).searchParams.get("step") === step;

/** An application's page by keyboard: keys press what carries them, one that cannot says why, and a step opens at the foot without leaving the page. */
export function ReviewShortcuts({ on, step, go, cannot }: Props) {
  const router = useRouter();
  const [, start] = useTransition();
  const [said, say] = useState("");
  const was = useRef<string>(undefined);
  // Only the list beside scrolls to the row that is open: the page stays at its top.
  useEffect(() => {
    const row = document.querySelector(".queue-beside ol [aria-current]");
    const list = row?.closest(".queue-beside");
    if (row && list) list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
  }, []);
  // The form that was opened takes the focus, and the link that opens it when it is closed.
  useLayoutEffect(() => {
    if (step) void (focusStep() || pressedBy("Control+Enter")?.focus());
    else if (was.current) focusOpener(linkTo(was.current));
    was.current = step;
  }, [step]);
  useEffect(() => {
    function single(letter: string): boolean {
      const key = REVIEW_KEYS.find((one) => one === letter);
      if (key) say(press(key) ? "" : cannot[key]);
      return key !== undefined;
    }
    function clicked(event: MouseEvent): boolean {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLAnchorElement>("a[data-foot], a[data-soft]");
      if (!link || !isPlainClick(event)) return false;
      start(() => router.push(link.dataset.foot ?? link.href, { scroll: false }));
      return true;
    }
    return listenToKeys({ on, go, single, send, clicked, close: () => press("Escape") });
  }, [on, go, cannot, router]);
  return (
    <p role="status" className="keys-said">
      {said}
    </p>
  );
}
