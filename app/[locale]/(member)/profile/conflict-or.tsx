"use client";
import { lazy, type ReactNode, useContext } from "react";
import { AnswerContext } from "../../../../components/form/answer.ts";
import type { ConflictWords } from "./conflict-words.ts";

// Few meet it, and it brings the comparison of words; without a boundary around it the server sends it whole, so that it needs no script.
const Conflict = lazy(async () => ({ default: (await import("./conflict.tsx")).Conflict }));

type Props = { draftKey: string; words: ConflictWords; locale: string; back: string; children: ReactNode };

/** The form's fields, or the choice between two versions when somebody else saved in the meantime. */
export function ConflictOr({ draftKey, words, locale, back, children }: Props) {
  const { state } = useContext(AnswerContext);
  if (state.status !== "refused" || state.refusal !== "conflict" || !state.details) return children;
  return <Conflict draftKey={draftKey} words={words} locale={locale} back={back} values={state.values} details={state.details} />;
}
