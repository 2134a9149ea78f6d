"use client";
import { useContext, useEffect, useRef, useState } from "react";
import type { DoneLine, FormState } from "#lib/forms/form-state";
import { FormNotesContext } from "./form-notes.tsx";
import { UNREACHED } from "./keeping.ts";
import { useTitlePrefix } from "./use-title-prefix.ts";

type Props = { state: FormState; prefix: string; title: string; titlePrefix: string };

/** The answer to a sent form: what is wrong, with links to the fields, or that it is done. Takes the focus when new. */
export function FormAnswer({ state, prefix, title, titlePrefix }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "idle" && state.status !== "changed") box.current?.focus();
  }, [state]);
  const { reconnected } = useContext(FormNotesContext);
  const isBack = useBackOnline(state);
  useTitlePrefix(isRefusal(state) && !isBack ? titlePrefix : undefined);

  if (state.status === "idle" || state.status === "changed" || (state.status === "done" && !state.text)) return null;
  if (state.status === "done" || state.status === "kept")
    return (
      // biome-ignore lint/a11y/noAutofocus: without scripts only the attribute brings the reader to the answer, which may be far down the page.
      <div ref={box} role="status" tabIndex={-1} autoFocus className={toneOf(state)}>
        {state.text}
        {state.status === "done" && state.lines ? <DoneLines lines={state.lines} /> : null}
      </div>
    );
  if (isBack)
    return (
      <div ref={box} role="status" tabIndex={-1} className="note info">
        {reconnected}
      </div>
    );
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts only the attribute brings the reader to what went wrong.
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="summary" aria-labelledby={`${prefix}problem`}>
      <h2 id={`${prefix}problem`}>{title}</h2>
      {state.status === "invalid" ? (
        <ul>
          {state.problems.map((problem) => (
            <li key={problem.name + problem.text} className="wrap-anywhere">
              <a href={`#${prefix}${problem.name}`}>{problem.about ? `${problem.about}: ${problem.text}` : problem.text}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {state.text}{" "}
          {state.status === "refused" && state.link ? (
            <a href={state.link.href} target={state.link.isBeside ? "_blank" : undefined}>
              {state.link.text}
            </a>
          ) : null}
        </p>
      )}
    </div>
  );
}

/** Whether the browser came online after a form had reached nobody: then the problem is over, and only the form is left to send. */
function useBackOnline(state: FormState): boolean {
  const [over, setOver] = useState<FormState>();
  useEffect(() => {
    if (state.status !== "failed" || state.id !== UNREACHED) return;
    const end = () => setOver(state);
    addEventListener("online", end);
    return () => removeEventListener("online", end);
  }, [state]);
  return over === state;
}

const isRefusal = ({ status }: FormState) => status === "invalid" || status === "refused" || status === "failed";

const toneOf = (state: Extract<FormState, { status: "done" | "kept" }>) => {
  if (state.status === "kept") return "note info";
  return state.lines?.some(({ ok }) => !ok) ? "note warn" : "note ok";
};

const DoneLines = ({ lines }: { lines: DoneLine[] }) => (
  <ul className="mt-2 list-disc space-y-1 ps-5 wrap-anywhere">
    {lines.map(({ text }) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
