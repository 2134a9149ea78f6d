"use client";
import { type MouseEvent, useEffect, useState } from "react";

/** Closes the fold around an element, whose line has the focus again; what was typed stays in it. */
export function closeFold(inside: Element) {
  const fold = inside.closest("details");
  if (!fold) return;
  fold.open = false;
  fold.querySelector("summary")?.focus();
}

const close = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => closeFold(currentTarget);

/** Closes the fold that it is in. Not shown before its script listens. */
export function CloseFold({ children }: { children: string }) {
  const [isListening, setListening] = useState(false);
  useEffect(() => setListening(true), []);
  return (
    <button type="button" className="linkbtn close-fold" data-listens={isListening || undefined} onClick={close}>
      {children}
    </button>
  );
}
