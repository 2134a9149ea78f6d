"use client";
import { type ReactNode, useActionState } from "react";
import type { FormAction, FormState } from "#lib/form-state";
import { AnswerContext } from "./answer.ts";
import { FormAnswer } from "./form-answer.tsx";

type Props = {
  action: FormAction;
  /** "There is a problem". */
  summaryTitle: string;
  /** "Error: ", put before the document's title after a refusal. */
  titlePrefix: string;
  /** What the form starts with: `keptForm()` where it may have waited for a fresh sign-in. */
  initial?: FormState | undefined;
  children: ReactNode;
  className?: string | undefined;
  /** Put before the ids of the fields where a page has several forms with like names. */
  prefix?: string | undefined;
  /** Empties the fields once done, for forms that add one thing after another. */
  clearWhenDone?: boolean | undefined;
};

/** A form over a server action: works without scripts, keeps what was typed, says what is wrong and takes the focus there. */
export function ActionForm({
  action,
  summaryTitle,
  titlePrefix,
  initial = { status: "idle" },
  children,
  className = "form",
  prefix = "",
  clearWhenDone,
}: Props) {
  const [state, dispatch] = useActionState(action, initial);
  const clear = clearWhenDone && state.status === "done";
  return (
    <form action={dispatch} noValidate className={className} onReset={clear ? undefined : (event) => event.preventDefault()}>
      <AnswerContext value={{ state, prefix }}>
        <FormAnswer state={state} prefix={prefix} title={summaryTitle} titlePrefix={titlePrefix} />
        {children}
      </AnswerContext>
    </form>
  );
}
