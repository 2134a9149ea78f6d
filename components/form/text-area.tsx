"use client";
import { type ReactNode, useContext, useState } from "react";
import { withThousands } from "#lib/format/thousands";
import { FieldFrame, type FieldProps, useField } from "./field.tsx";
import { FormNotesContext } from "./form-notes.tsx";
import { TextBox } from "./typed/text-box.tsx";

type Props = FieldProps & {
  defaultValue?: string | undefined;
  rows?: number | undefined;
  lang?: string | undefined;
  /** What helps to write it, above the text. */
  bar?: ReactNode;
  /** The limit and the words before the number left, "Characters left:". More may be typed, so that a pasted text is never cut unseen. */
  counter?: { limit: number; text: string } | undefined;
};

export function TextArea({ name, label, hint, optional, heading, defaultValue, counter, rows = 5, lang, bar }: Props) {
  const { id, problem, typed, control } = useField(name, hint, Boolean(counter));
  const start = (typed ? typed[0] : defaultValue) ?? "";
  const [length, setLength] = useState(start.length);
  const { thousands } = useContext(FormNotesContext);
  const left = counter ? counter.limit - length : 0;
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} heading={heading} problem={problem}>
      {bar}
      <TextBox
        {...control}
        rows={rows}
        lang={lang}
        defaultValue={start}
        onInput={counter ? (event) => setLength(event.currentTarget.value.length) : undefined}
      />
      {counter ? (
        <p id={`${id}-left`} className={left < 0 ? "error" : "meta num"} aria-live={left < counter.limit / 10 ? "polite" : "off"}>
          {counter.text} {withThousands(left, thousands)}
        </p>
      ) : null}
    </FieldFrame>
  );
}
