"use client";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { DraftOffer } from "#components/form/draft/draft-offer";
import { HOME_ZONE } from "#lib/clock";
import { DiscardLink } from "../../../../components/form/draft/discard-link.tsx";
import { useDraft } from "../../../../components/form/draft/use-draft.ts";
import type { SaveBarWords } from "./save-bar-words.ts";

type Props = {
  /** How the reader's browser keeps what is not saved. */
  draft: { key: string; version: string; lasts: number };
  words: SaveBarWords;
  locale: string;
  /** What was just done. */
  said: string | undefined;
  /** When it was saved last, and by whom. */
  last: string | undefined;
  /** Where the saved version is shown again. */
  back: string;
  children: ReactNode;
};

/** Who comes to a field with the keyboard sees all of it: of a tall one, browsers show only the line with the caret. */
function useWholeFields(inside: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const form = inside.current?.closest("form");
    const show = ({ key, target }: KeyboardEvent) => {
      if (key === "Tab" && target instanceof Element) target.scrollIntoView({ block: "nearest" });
    };
    form?.addEventListener("keyup", show);
    return () => form?.removeEventListener("keyup", show);
  }, [inside]);
}

/** What one does with the whole form, always in sight: its buttons, whether it is saved, and a draft that was left in this browser. */
export function SaveBar({ draft, words, locale, said, last, back, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const { pending, unsaved, kept, offered, restore, forget } = useDraft(bar, draft);
  useWholeFields(bar);
  return (
    <div className="save-bar" ref={bar}>
      <div className="wrap">
        {offered ? <DraftOffer at={offered.at} words={words} locale={locale} zone={HOME_ZONE} restore={restore} forget={forget} /> : null}
        <div className="row">
          {children}
          {unsaved ? (
            <DiscardLink href={back} forget={forget}>
              {words.discard}
            </DiscardLink>
          ) : null}
          <p role="status">{pending ? words.sending : unsaved ? words[kept ? "kept" : kept === false ? "unkept" : "unsaved"] : said}</p>
          {unsaved || said ? null : <p className="meta">{last}</p>}
        </div>
      </div>
    </div>
  );
}
