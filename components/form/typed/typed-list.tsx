"use client";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { caretPlace } from "./caret-place.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;
/** What is being typed to choose from the list: where its sign is, and what follows it. */
export type Begun = { from: number; typed: string };
/** `insert`: what takes the place of what was typed. `code`: what is said beside the text. */
export type Offer = { insert: string; text: string; code?: string };
type Open = { field: Field; begun: Begun; chosen: number; x: number; y: number };
type Props<Each extends Offer> = {
  title: string;
  /** What Enter and Escape do. */
  keys: ReactNode;
  /** "Found: {n}", said aloud whenever the list changes; without it only the option is. */
  announce?: string | undefined;
  begunBefore: (text: string, caret: number) => Begun | undefined;
  offersFor: (field: Field, typed: string) => readonly Each[];
  /** Where what is replaced ends, if not with what was typed. */
  endOf?: (text: string, end: number) => number;
  onInsert?: (offer: Each, field: Field) => void;
};
const isText = (element: unknown): element is Field =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");

/** A list offered where a sign was typed in a text of the form around: the arrows choose, Enter inserts, Escape closes. */
export function TypedList<Each extends Offer>(props: Props<Each>) {
  const { title, keys, announce, begunBefore, offersFor, endOf, onInsert } = props;
  const here = useRef<HTMLDivElement>(null);
  const id = useId();
  const [open, setOpen] = useState<Open>();
  const found = open ? offersFor(open.field, open.begun.typed) : [];

  function insert({ field, begun: { from, typed } }: Open, offer: Each | undefined) {
    if (!offer) return;
    const end = from + 1 + typed.length;
    field.setRangeText(offer.insert, from, endOf?.(field.value, end) ?? end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    setOpen(undefined);
    onInsert?.(offer, field);
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
  }, [begunBefore]);

  useEffect(() => {
    if (!open || found.length === 0) return;
    const { field, chosen, x, y } = open;
    here.current?.style.setProperty("--x", `${x}px`);
    here.current?.style.setProperty("--y", `${y}px`);
    function pressed(event: KeyboardEvent) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const isBare = !(event.ctrlKey || event.metaKey);
      if (event.isComposing || !isBare || (!step && !["Escape", "Enter", "Tab"].includes(event.key))) return;
      event.preventDefault();
      event.stopPropagation();
      if (step) setOpen((was) => was && { ...was, chosen: (was.chosen + step + found.length) % found.length });
      else if (event.key === "Escape") setOpen(undefined);
      else if (open) insert(open, found[chosen]);
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
    <>
      <div ref={here} hidden={found.length === 0} className="typed-placeholders">
        <div role="listbox" id={id} aria-label={title}>
          {found.map((offer, n) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the option by aria-activedescendant.
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field.
            <div
              key={offer.insert}
              id={`${id}-${n}`}
              role="option"
              aria-selected={n === open?.chosen}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => open && insert(open, offer)}
            >
              {offer.text} {offer.code ? <code>{offer.code}</code> : null}
            </div>
          ))}
        </div>
        <p className="keys" aria-hidden>
          {keys}
        </p>
      </div>
      {announce ? (
        <p role="status" className="vh">
          {found.length > 0 ? announce.replace("{n}", String(found.length)) : ""}
        </p>
      ) : null}
    </>
  );
}
