"use client";
import { type MouseEvent, useRef } from "react";
import { useListening } from "#components/layout/use-listening";

/** A prepared text by its name, and the question at which it requests a change, where it names one. */
export type Insertable = { name: string; says: string; question?: string | undefined };
type Props = { title: string; into: string; texts: readonly Insertable[] };

const isBox = (element: unknown): element is HTMLTextAreaElement => element instanceof HTMLTextAreaElement;

/** A press puts a prepared text into the box of that name, in a paragraph of its own after what is there, and chooses its question where none is chosen. Not shown before its script listens. */
export function InsertTexts({ title, into, texts }: Props) {
  const here = useRef<HTMLFieldSetElement>(null);
  const isListening = useListening();
  function insert({ currentTarget: { value, dataset } }: MouseEvent<HTMLButtonElement>) {
    const fields = here.current?.form?.elements;
    const box = fields?.namedItem(into);
    if (!isBox(box)) return;
    box.focus();
    const before = box.value.trimEnd();
    box.setRangeText(before ? `\n\n${value}` : value, before.length, box.value.length, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
    const question = fields?.namedItem("question");
    const asked = dataset.question;
    if (!(question instanceof HTMLSelectElement) || question.value || !asked) return;
    if ([...question.options].some((option) => option.value === asked)) {
      question.value = asked;
      question.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  return (
    <fieldset ref={here} className="field insert-texts" inert={!isListening}>
      <legend>{title}</legend>
      {texts.map(({ name, says, question }) => (
        <button key={name} type="button" className="chip" value={says} title={says} data-question={question} onClick={insert}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
