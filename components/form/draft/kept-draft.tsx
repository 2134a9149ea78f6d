"use client";
import { type ReactNode, useRef } from "react";
import { DraftOffer, type DraftOfferWords } from "./draft-offer.tsx";
import { type DraftOf, useDraft } from "./use-draft.ts";

/** `kept` and `unkept`: whether the browser has a copy. */
export type KeptDraftWords = DraftOfferWords & { unsaved: string; kept: string; unkept: string };
type Props = {
  draft: DraftOf;
  words: KeptDraftWords;
  locale: string;
  /** The time zone in which the date of a draft is said. */
  zone: string;
  /** The fields: the offer is above them, and whether they are saved is below. */
  children?: ReactNode;
};

/** Keeps what is typed into the form around it in the reader's browser until it is sent, says so, and offers what was left there, or says that it put it back. */
export function KeptDraft({ draft, words, locale, zone, children }: Props) {
  const inside = useRef<HTMLParagraphElement>(null);
  const { unsaved, kept, offered, restore, forget } = useDraft(inside, draft);
  return (
    <>
      {offered ? (
        <DraftOffer
          at={offered.at}
          words={words}
          locale={locale}
          zone={zone}
          restore={draft.atOnce ? undefined : restore}
          forget={forget}
        />
      ) : null}
      {children}
      <p className="meta" role="status" ref={inside}>
        {unsaved ? words[kept ? "kept" : kept === false ? "unkept" : "unsaved"] : null}
      </p>
    </>
  );
}
