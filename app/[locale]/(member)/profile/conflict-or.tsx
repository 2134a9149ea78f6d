"use client";
import { type ReactNode, useContext } from "react";
import { AnswerContext } from "../../../../components/form/answer.ts";
import { Conflict } from "./conflict.tsx";
import type { ConflictWords } from "./conflict-words.ts";

type Props = { draftKey: string; words: ConflictWords; locale: string; back: string; children: ReactNode };

/** The form's fields, or the choice between two versions when somebody else saved in the meantime. */
export function ConflictOr({ draftKey, words, locale, back, children }: Props) {
  const { state } = useContext(AnswerContext);
  if (state.status !== "refused" || state.refusal !== "conflict" || !state.details) return children;
  return <Conflict draftKey={draftKey} words={words} locale={locale} back={back} values={state.values} details={state.details} />;
}
