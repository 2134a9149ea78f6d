"use client";
import { useEffect, useRef } from "react";
import type { DoneLine, FormState } from "#lib/forms/form-state";
import { useTitlePrefix } from "./use-title-prefix.ts";

type Props = { state: FormState; prefix: string; title: string; titlePrefix: string };

/** The answer to a sent form: what is wrong, with links to the fields, or that it is done. Takes the focus when new. */
export function FormAnswer({ state, prefix, title, titlePrefix }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "idle" && state.status !== "changed") box.current?.focus();
  }, [state]);
  useTitlePrefix(isRefusal(state) ? titlePrefix : undefined);

  if (state.status === "idle" || state.status === "changed" || (state.status === "done" && !state.text)) return null;
  if (state.status === "done" || state.status === "kept")
    return (
      <div ref={box} role="status" tabIndex={-1} className={toneOf(state)}>
        {state.text}
        {state.status === "done" && state.lines ? <DoneLines lines={state.lines} /> : null}
      </div>
    );
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts only the attribute brings the reader to what went wrong.
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="summary" aria-labelledby={`${prefix}problem`}>
      <h2 id={`${prefix}problem`}>{title}</h2>
      {state.status === "invalid" ? (
        <ul>
          {state.problems.map((problem) => (
            <li key={problem.name + problem.text}>
              <a href={`#${prefix}${problem.name}`}>{problem.text}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {state.text} {state.status === "refused" && state.link ? <a href={state.link.href}>{state.link.text}</a> : null}
        </p>
      )}
    </div>
  );
}

const isRefusal = ({ status }: FormState) => status === "invalid" || status === "refused" || status === "failed";

const toneOf = (state: Extract<FormState, { status: "done" | "kept" }>) => {
  if (state.status === "kept") return "note info";
  return state.lines?.some(({ ok }) => !ok) ? "note warn" : "note ok";
};

const DoneLines = ({ lines }: { lines: DoneLine[] }) => (
  <ul className="mt-2 wrap-anywhere">
    {lines.map(({ text }) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
