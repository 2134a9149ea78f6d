"use client";
import { type ReactNode, type ToggleEvent, useContext } from "react";
import { AnswerContext } from "./answer.ts";

type Props = {
  summary: ReactNode;
  children: ReactNode;
  look?: "ask" | "fold";
  /** Whether it is open before anything is sent. */
  open?: boolean;
  /** Whoever opens it means to type: the focus goes into its first field. */
  toType?: boolean;
};

const FIRST = "input:not([type=hidden]), select, textarea";

/** Fields of an ActionForm folded away behind a line of text; open while the form has an answer to show. */
export function Fold({ summary, children, look = "ask", open = false, toType = false }: Props) {
  const { state } = useContext(AnswerContext);
  const answered = state.status !== "idle" && state.status !== "done";
  const opened = ({ currentTarget }: ToggleEvent<HTMLDetailsElement>) => {
    // A browser also tells of a fold that is drawn open: nobody pressed that one, and an answer keeps the focus.
    if (currentTarget.open && !answered && !open) currentTarget.querySelector<HTMLElement>(FIRST)?.focus();
  };
  return (
    <details className={look} open={answered || open || undefined} onToggle={toType ? opened : undefined}>
      <summary>{summary}</summary>
      <div className="form">{children}</div>
    </details>
  );
}
