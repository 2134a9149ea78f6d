"use client";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useContext, useEffect, useRef } from "react";
import { AnswerContext } from "./answer.ts";
import { closeFold } from "./close-fold.tsx";

type Props = {
  summary: ReactNode;
  children: ReactNode;
  look?: "ask" | "fold";
  /** Whether it is open before anything is sent. */
  open?: boolean;
  /** Somebody opens it to type: the focus goes into its first field. Saving and Escape close it, and the focus goes back to its line. */
  toType?: boolean;
  /** The key that opens it, as aria-keyshortcuts writes it. */
  keys?: string;
};

const FIRST = "input:not([type=hidden]), select, textarea";

/** Fields of an ActionForm folded away behind a line of text; opened where the form has a problem in them or something else to show. */
export function Fold({ summary, children, look = "ask", open = false, toType = false, keys }: Props) {
  const { state, prefix } = useContext(AnswerContext);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!toType || state.status !== "done" || !fold.current?.open) return;
    closeFold(fold.current);
  }, [state, toType]);
  const answered = state.status !== "idle" && state.status !== "done";
  useEffect(() => {
    if (!fold.current || !answered) return;
    const hasProblem = ({ name }: { name: string }) => fold.current?.querySelector(`[id="${CSS.escape(prefix + name)}"]`) !== null;
    if (state.status !== "invalid" || state.problems.some(hasProblem)) fold.current.open = true;
  }, [state, answered, prefix]);
  // Without scripts nobody can tell which parts were open before.
  const drawnOpen = answered && typeof window === "undefined";
  const opened = (event: MouseEvent<HTMLElement>) => {
    const fold = event.currentTarget.parentElement as HTMLDetailsElement;
    if (fold.open) return;
    // The browser would open it later and tell of it later still: a letter that is typed in the meantime would be lost.
    event.preventDefault();
    fold.open = true;
    fold.querySelector<HTMLElement>(FIRST)?.focus();
  };
  function leave(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== "Escape" || !fold.current?.open) return;
    // The keys of the page leave an event alone that is prevented.
    event.preventDefault();
    closeFold(event.currentTarget);
  }
  return (
    <details ref={fold} className={look} open={drawnOpen || open || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button. */}
      <summary onClick={toType ? opened : undefined} aria-keyshortcuts={keys}>
        {summary}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key pressed in one of its fields. */}
      <div className="form" onKeyDown={toType ? leave : undefined}>
        {children}
      </div>
    </details>
  );
}
