"use client";
import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";
import { useListening } from "#components/layout/use-listening";
import type { Offered } from "./begun-placeholder.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;
const isText = (element: unknown): element is Field =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
/** A press leaves the caret where it is. */
const stay = (event: PointerEvent) => event.preventDefault();

/** What a letter may say of an application: a press puts it where the caret was last, in the subject, where it may be there, or in the text. Not shown before its script listens. */
export function Placeholders({ title, variables }: { title: string; variables: readonly Offered[] }) {
  const here = useRef<HTMLFieldSetElement>(null);
  const last = useRef<Field>(undefined);
  const isListening = useListening();
  useEffect(() => {
    const form = here.current?.form;
    function note({ target }: FocusEvent) {
      if (isText(target)) last.current = target;
    }
    form?.addEventListener("focusin", note);
    return () => form?.removeEventListener("focusin", note);
  }, []);
  function insert({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const { value, form, dataset } = currentTarget;
    const text = [...(form?.elements ?? [])].find((each) => each instanceof HTMLTextAreaElement);
    const inSubject = dataset.inSubject !== undefined;
    const field = last.current && (inSubject || last.current === text) ? last.current : text;
    if (!field) return;
    field.focus();
    field.setRangeText(value, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return (
    <fieldset ref={here} className="placeholders" inert={!isListening}>
      <legend className="vh">{title}</legend>
      {variables.map(({ insert: value, text, inSubject }) => (
        <button
          key={value}
          type="button"
          className="chip"
          value={value}
          title={value}
          data-in-subject={inSubject || undefined}
          onPointerDown={stay}
          onClick={insert}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
