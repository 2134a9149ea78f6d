"use client";
import { useState } from "react";
import { FieldFrame, useField } from "#components/form/field";
import { TextBox } from "#components/form/typed/text-box";

type Template = { value: string; text: string; says: string; question?: string | undefined };
type Props = {
  templates: Template[];
  chosen: string | undefined;
  lang: string;
  words: Record<"template" | "note" | "hint" | "optional" | "says", string>;
};

/** Which prepared text, what comes after it, and both together as the applicant reads them. */
export function LetterFields({ templates, chosen, lang, words }: Props) {
  const template = useField("template", undefined);
  const note = useField("note", words.hint);
  const [first, begun] = [template.typed?.[0] ?? chosen ?? "", note.typed?.[0] ?? ""];
  const [value, choose] = useState(first);
  const [text, write] = useState(begun);
  const { says = "", question } = templates.find((one) => one.value === value) ?? {};
  const whole = [says, text].filter(Boolean).join("\n\n");
  // The fields hold their values themselves, so that what was typed differs from what the page came with.
  return (
    <>
      <FieldFrame id={template.id} label={words.template} hint={undefined} problem={template.problem}>
        <select {...template.control} defaultValue={first} onChange={(event) => choose(event.target.value)}>
          {templates.map((one) => (
            <option key={one.value} value={one.value}>
              {one.text}
            </option>
          ))}
        </select>
      </FieldFrame>
      <FieldFrame id={note.id} label={words.note} hint={words.hint} optional={says ? words.optional : undefined} problem={note.problem}>
        <TextBox {...note.control} rows={3} lang={lang} defaultValue={begun} onInput={(event) => write(event.currentTarget.value)} />
      </FieldFrame>
      {whole ? (
        <figure>
          <figcaption className="meta">{words.says}</figcaption>
          <blockquote className="card given wrap-anywhere" lang={lang}>
            {whole}
          </blockquote>
        </figure>
      ) : null}
      {question ? <input type="hidden" name="question" value={question} /> : null}
      <input type="hidden" name={question ? "point" : "reason"} value={whole} />
    </>
  );
}
