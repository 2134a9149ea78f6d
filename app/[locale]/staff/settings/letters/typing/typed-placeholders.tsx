"use client";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type Begun, begunBefore, matching, type Offered } from "./begun-placeholder.ts";
import { caretPlace } from "./caret-place.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;
type Open = { field: Field; begun: Begun; chosen: number; x: number; y: number };
/** `keys`: what Enter and Escape do. */
type Props = { title: string; keys: ReactNode; variables: readonly Offered[] };
const isText = (element: unknown): element is Field =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");

/** What a letter may say, offered where a brace was typed in the subject or the text of the form around: the arrows choose, Enter inserts, Escape closes. */
export function TypedPlaceholders({ title, keys, variables }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const id = useId();
  const [open, setOpen] = useState<Open>();
  const found = open ? offeredFor(open, variables) : [];

  function insert({ field, begun: { from, typed } }: Open, text: string) {
    const end = from + 1 + typed.length;
    field.setRangeText(text, from, field.value[end] === "}" ? end + 1 : end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    setOpen(undefined);
  }

  useEffect(() => {
    const form = here.current?.closest("form");
    function typed({ target }: Event) {
      const begun = isText(target) ? begunBefore(target.value, target.selectionStart ?? 0) : undefined;
      if (!isText(target) || !begun || !form) return setOpen(undefined);
      const [box, around, at] = [target.getBoundingClientRect(), form.getBoundingClientRect(), caretPlace(target, begun.from)];
      setOpen({ field: target, begun, chosen: 0, x: box.left - around.left + at.x, y: box.top - around.top + at.y });
    }
    const left = () => setOpen(undefined);
    form?.addEventListener("input", typed);
    form?.addEventListener("focusout", left);
    return () => {
      form?.removeEventListener("input", typed);
      form?.removeEventListener("focusout", left);
    };
  }, []);

  useEffect(() => {
    if (!open || found.length === 0) return;
    const { field, chosen, x, y } = open;
    here.current?.style.setProperty("--x", `${x}px`);
    here.current?.style.setProperty("--y", `${y}px`);
    function pressed(event: KeyboardEvent) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing || (!step && !["Escape", "Enter", "Tab"].includes(event.key))) return;
      event.preventDefault();
      event.stopPropagation();
      if (step) setOpen((was) => was && { ...was, chosen: (was.chosen + step + found.length) % found.length });
      else if (event.key === "Escape") setOpen(undefined);
      else if (open) insert(open, found[chosen]?.insert ?? "");
    }
    field.addEventListener("keydown", pressed as EventListener);
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-activedescendant", `${id}-${chosen}`);
    here.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    return () => {
      field.removeEventListener("keydown", pressed as EventListener);
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };
  });

  return (
    <div ref={here} hidden={found.length === 0} className="typed-placeholders">
      <div role="listbox" id={id} aria-label={title}>
        {found.map(({ insert: value, text }, n) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the option by aria-activedescendant.
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field.
          <div
            key={value}
            id={`${id}-${n}`}
            role="option"
            aria-selected={n === open?.chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => open && insert(open, value)}
          >
            {text} <code>{value}</code>
          </div>
        ))}
      </div>
      <p className="keys" aria-hidden>
        {keys}
      </p>
    </div>
  );
}

const offeredFor = ({ field, begun }: Open, variables: readonly Offered[]) =>
  matching(
    variables.filter(({ inSubject }) => inSubject || field instanceof HTMLTextAreaElement),
    begun.typed,
  );
