"use client";
import { type ReactNode, useContext } from "react";
import { AnswerContext } from "./answer.ts";

type Props = {
  summary: ReactNode;
  children: ReactNode;
  look?: "ask" | "fold" /** Whether it is open before anything is sent. */;
  open?: boolean;
};

/** Fields of an ActionForm folded away behind a line of text; open while the form has an answer to show. */
export function Fold({ summary, children, look = "ask", open = false }: Props) {
  const { state } = useContext(AnswerContext);
  const answered = state.status !== "idle" && state.status !== "done";
  return (
    <details className={look} open={answered || open || undefined}>
      <summary>{summary}</summary>
      <div className="form">{children}</div>
    </details>
  );
}
