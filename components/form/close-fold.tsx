"use client";
import type { MouseEvent } from "react";
import { useListening } from "../layout/use-listening.tsx";

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
  const isListening = useListening();
  return (
    <button type="button" className="linkbtn close-fold" inert={!isListening} onClick={close}>
      {children}
    </button>
  );
}
