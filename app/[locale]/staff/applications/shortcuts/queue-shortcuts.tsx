"use client";
import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { act } from "./act.ts";
import { focusAfter, focusStep, type Place, showDialog } from "./focus.ts";
import { countSelected, ticked } from "./rows.ts";

type Props = Place & { on: boolean; go: Record<string, string>; did: string | null; words: Record<"none" | "nothingToUndo", string> };

// An action that leads on puts the page in again: what was there before outlives the component.
let was: Place | undefined;
let used = false;

const plain = (event: MouseEvent) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** The queue by keyboard: keys press what carries them, links to a place in the queue change only what differs, and the focus is never lost. */
export function QueueShortcuts({ on, open, step, go, did, words }: Props) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [said, setSaid] = useState("");
  const busyNow = useRef(false);
  busyNow.current = busy;

  // After every new page of the queue, whatever changed in it.
  useLayoutEffect(() => {
    if (was && used) focusAfter(was, { open, step });
    else if (!was && step) focusStep();
    was = { open, step };
    countSelected();
  });

  useEffect(() => {
    const visit = (href: string) => start(() => router.push(href, { scroll: false }));
    const onKey = (event: KeyboardEvent) => {
      used = true;
      setSaid("");
      const say = (why: keyof typeof words) => setSaid(words[why]);
      if (event.defaultPrevented || event.isComposing || !act(event, { on, go, visit, say, busy: () => busyNow.current })) return;
      event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      used = true;
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLAnchorElement>("a[data-soft]");
      if (target?.closest('[data-dialog="shortcuts"]')) showDialog("shortcuts");
      if (!link || !plain(event)) return;
      event.preventDefault();
      visit(link.href);
    };
    const onChange = (event: Event) => ticked(event.target);
    const onFocus = () => {
      used = true;
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("change", onChange);
    document.addEventListener("focusin", onFocus);
    document.documentElement.dataset.shortcuts = "ready";
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
      document.removeEventListener("change", onChange);
      document.removeEventListener("focusin", onFocus);
      delete document.documentElement.dataset.shortcuts;
    };
  }, [on, go, router, words]);
  return (
    <>
      <span hidden data-busy={busy || undefined} data-did={did ?? undefined} />
      <p role="status" className="keys-said">
        {said}
      </p>
    </>
  );
}
