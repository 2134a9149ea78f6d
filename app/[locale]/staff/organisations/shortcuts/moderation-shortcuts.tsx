"use client";
import { useEffect, useState } from "react";
import { listenToKeys } from "../../applications/shortcuts/listen.ts";
import { pressedBy } from "../../applications/shortcuts/rows.ts";
import { articleInHand, articleOf, articles, closeFold, focusOn, pressIn, sendIn } from "./articles.ts";

type Props = {
  on: boolean;
  /** Where `g` and a letter lead. */
  go: Record<string, string>;
  /** The organisation with which something was just done. */
  did: string | null;
  words: Record<"none" | "end" | "start" | "z", string>;
};

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
    function move(step: 1 | -1) {
      const list = articles();
      const article = articleOf(document.activeElement);
      const at = article ? list.indexOf(article) : -1;
      const next = list[at < 0 ? 0 : at + step];
      if (next) focusOn(next);
      say(next ? "" : step === 1 ? words.end : words.start);
    }
    function decide(key: string) {
      const article = articleInHand();
      if (!article) {
        focusOn(articles()[0]);
        return say(words.none);
      }
      say(pressIn(article, key) ?? "");
    }
    function single(key: string): boolean {
      if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
      else if (DECISIONS.includes(key)) decide(key);
      else if (key === "z") {
        const button = pressedBy("z");
        button?.click();
        say(button ? "" : words.z);
      } else return false;
      return true;
    }
    const onSubmit = ({ target }: Event) => {
      const at = articles().findIndex((one) => target instanceof Element && one === articleOf(target));
      place = at;
    };
    document.addEventListener("submit", onSubmit);
    const end = listenToKeys({ on, go, single, send: sendIn, close: closeFold });
    return () => {
      document.removeEventListener("submit", onSubmit);
      end();
    };
  }, [on, go, words]);
  return (
    <p role="status" className="keys-said">
      {said}
    </p>
  );
}
