"use client";
import { type KeyboardEvent, type MouseEvent, useRef } from "react";

type Props = { title: string; variables: readonly { insert: string; text: string }[] };
const isText = (element: unknown): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");

/** A menu of what a letter may say of an application: a press puts it where the caret was last, in the subject or in the text. */
export function Placeholders({ title, variables }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  function insert({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const fields = [...(currentTarget.form?.elements ?? [])].filter(isText);
    const field = fields.find(({ dataset }) => dataset.last !== undefined) ?? fields.at(-1);
    if (!field) return;
    close();
    field.focus();
    field.setRangeText(currentTarget.value, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  /** Which field had the caret before the menu was opened. */
  function note() {
    for (const field of menu.current?.closest("form")?.elements ?? []) if (isText(field)) delete field.dataset.last;
    const field = document.activeElement;
    if (isText(field)) field.dataset.last = "";
  }
  function onKey({ key }: KeyboardEvent) {
    if (key !== "Escape") return;
    close();
    menu.current?.querySelector("summary")?.focus();
  }
  return (
    <details ref={menu} className="placeholders" onKeyDown={onKey}>
      <summary className="btn quiet small" onPointerDown={note}>
        {title}
      </summary>
      <ul>
        {variables.map(({ insert: value, text }) => (
          <li key={value}>
            <button type="button" value={value} onClick={insert}>
              {text} <code>{value}</code>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
