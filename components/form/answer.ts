"use client";
import { createContext, useContext } from "react";
import type { FormState } from "#lib/forms/form-state";

type Answer = { state: FormState; prefix: string };

/** What the server answered to the form around; fields read their problem and the typed value from it. */
export const AnswerContext = createContext<Answer>({ state: { status: "idle" }, prefix: "" });

const list = (value: string | string[] | undefined) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

export function useAnswer(name: string) {
  const { state, prefix } = useContext(AnswerContext);
  const values = "values" in state ? state.values : undefined;
  const problem = state.status === "invalid" ? state.problems.find((problem) => problem.name === name) : undefined;
  return {
    id: prefix + name,
    problem: problem?.text,
    meant: problem?.meant,
    /** What was typed last, or undefined where nothing was sent yet. */
    typed: values && list(values[name]),
  };
}
