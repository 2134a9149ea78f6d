"use client";
import { type ReactNode, useContext } from "react";
import { AnswerContext } from "./answer.ts";

/** Fields of an ActionForm folded away behind a line of text; open while the form has an answer to show. */
export function Fold({ summary, children, look = "ask" }: { summary: ReactNode; children: ReactNode; look?: "ask" | "fold" }) {
  const { state } = useContext(AnswerContext);
  const answered = state.status !== "idle" && state.status !== "done";
  return (
    <details className={look} open={answered || undefined}>
      <summary>{summary}</summary>
      <div className="form">{children}</div>
    </details>
  );
}
