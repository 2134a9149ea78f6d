"use client";
import { useEffect, useState } from "react";
import { showDialog } from "../../applications/shortcuts/focus.ts";
import { isField, pressedBy } from "../../applications/shortcuts/rows.ts";
import { articleOf, articles, closeFold, focusOn, pressIn, sendIn } from "./articles.ts";

type Props = {
  on: boolean;
  /** Where `g` and a letter lead. */
  go: Record<string, string>;
  /** The organisation with which something was just done. */
  did: string | null;
  words: Record<"none" | "end" | "start" | "z", string>;
};

const PREFIX_MS = 1500;
const DECISIONS = "achrs";
/** Which of the list was in hand as a form was sent: the one in its place is next. -1: what was done was undone, and it is back. */
let place: number | undefined;

/** Moderation by keyboard: keys press what carries them, one that cannot says why, and the focus is never lost. */
export function ModerationShortcuts({ on, go, did, words }: Props) {
  const [said, say] = useState("");

  // After every new list.
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement?.matches("h1") === true;
    const list = articles();
    const again = list.find(({ id }) => id === did);
    if (place === undefined || !(lost || (place < 0 && again))) return;
    focusOn(again ?? list[Math.min(Math.max(place, 0), list.length - 1)]);
    place = undefined;
  });

  useEffect(() => {
    let prefixedAt = 0;
    function move(step: 1 | -1) {
      const list = articles();
      const article = articleOf(document.activeElement);
      const at = article ? list.indexOf(article) : -1;
      const next = list[at < 0 ? 0 : at + step];
      if (next) focusOn(next);
      say(next ? "" : step === 1 ? words.end : words.start);
    }
    function decide(key: string) {
      const article = articleOf(document.activeElement);
      if (!article) {
        focusOn(articles()[0]);
        return say(words.none);
      }
      say(pressIn(article, key) ?? "");
    }
    function single(key: string): boolean {
      const to = Date.now() - prefixedAt < PREFIX_MS ? go[key] : undefined;
      prefixedAt = 0;
      if (to) window.location.assign(to);
      else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
      else if (DECISIONS.includes(key)) decide(key);
      else if (key === "g") prefixedAt = Date.now();
      else if (key === "?") showDialog("shortcuts");
      else if (key === "/") pressedBy("/")?.focus();
      else if (key === "z") {
        const button = pressedBy("z");
        button?.click();
        say(button ? "" : words.z);
      } else return false;
      return true;
    }
    function act({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
      if ((ctrlKey || metaKey) && !altKey) {
        if (key.toLowerCase() === "k") showDialog("palette");
        else return key === "Enter" && sendIn(target);
        return true;
      }
      if (altKey || document.querySelector("dialog:modal, [popover]:popover-open")) return false;
      if (key === "Escape") return closeFold(target);
      return on && !isField(target) && key.length === 1 && key !== " " && single(key);
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !act(event)) return;
      event.preventDefault();
    };
    const onSubmit = ({ target }: Event) => {
      const at = articles().findIndex((one) => target instanceof Element && one === articleOf(target));
      place = at;
    };
    const onClick = ({ target }: Event) => {
      const opens = target instanceof Element ? target.closest<HTMLElement>("[data-dialog]")?.dataset.dialog : undefined;
      if (opens) showDialog(opens);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("click", onClick);
    document.documentElement.dataset.shortcuts = "ready";
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("click", onClick);
      delete document.documentElement.dataset.shortcuts;
    };
  }, [on, go, words]);
  return (
    <p role="status" className="keys-said">
      {said}
    </p>
  );
}
