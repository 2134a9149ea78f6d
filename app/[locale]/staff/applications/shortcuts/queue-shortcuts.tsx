"use client";
import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { deleteOldDrafts } from "../../../../../components/form/draft/draft-store.ts";
import { focusAfter, focusStep, type Place } from "./focus.ts";
import { listenToKeys } from "./listen.ts";
import { queueKeys } from "./queue-keys.ts";
import { cancelSelection, clearSelection, countSelected, isPlainClick, ticked } from "./rows.ts";

type Props = Place & {
  on: boolean;
  go: Record<string, string>;
  did: string | null;
  /** Milliseconds that this browser keeps what was typed into a step. */
  lasts: number;
  words: Record<"none" | "nothing" | "claim" | "nothingToUndo" | "one", string>;
};

// Undoing many decisions puts the page in again: what was there before outlives the component.
let was: (Place & Pick<Props, "did">) | undefined;
let used = false;

/** The queue by keyboard: keys press what carries them, links to a place in the queue change only what differs, and the focus is never lost. */
export function QueueShortcuts({ on, open, step, bulk, go, did, lasts, words }: Props) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [said, setSaid] = useState("");
  const busyNow = useRef(false);
  busyNow.current = busy;
  // What is said is about the page that is there, also before the listeners are those of the new one.
  const wordsNow = useRef(words);
  wordsNow.current = words;

  // After every new page of the queue, whatever changed in it.
  useLayoutEffect(() => {
    if (was && was.did !== did) clearSelection();
    if (was && used) focusAfter(was, { open, step, bulk });
    else if (!was && step) focusStep();
    was = { open, step, bulk, did };
    countSelected();
  });

  // A browser that refuses to keep drafts has none.
  useEffect(() => void deleteOldDrafts(lasts).catch(() => undefined), [lasts]);

  useEffect(() => {
    const visit = (href: string) => start(() => router.push(href, { scroll: false }));
    const say = (why: keyof typeof words) => setSaid(wordsNow.current[why]);
    function clicked(event: MouseEvent): boolean {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLAnchorElement>("a[data-soft], a[data-clear]");
      if (!link || !isPlainClick(event)) return false;
      if (link.matches("[data-clear]")) cancelSelection();
      else visit(link.href);
      return true;
    }
    function heard({ type }: Event) {
      used = true;
      if (type === "keydown") setSaid("");
    }
    const onChange = (event: Event) => ticked(event.target);
    document.addEventListener("change", onChange);
    document.addEventListener("focusin", heard);
    const end = listenToKeys({ on, go, heard, clicked, ...queueKeys({ visit, say, busy: () => busyNow.current }) });
    return () => {
      document.removeEventListener("change", onChange);
      document.removeEventListener("focusin", heard);
      end();
    };
  }, [on, go, router]);
  return (
    <>
      <span hidden data-busy={busy || undefined} data-did={did ?? undefined} />
      <p role="status" className="keys-said">
        {said}
      </p>
    </>
  );
}
