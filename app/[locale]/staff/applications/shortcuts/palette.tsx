"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Command, KeyWords } from "./commands.tsx";
import { pressedBy } from "./rows.ts";

type Props = { commands: Command[]; words: Pick<KeyWords, "palette" | "label" | "none"> };

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every command by its name: typed, chosen with the arrows, run with Enter. */
export function Palette({ commands, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, type] = useState("");
  const [at, setAt] = useState(0);
  const shown = commands.filter(({ text }) => plain(text).includes(plain(typed)));
  const chosen = shown[Math.min(at, shown.length - 1)];

  function run(command: Command | undefined) {
    if (!command) return;
    dialog.current?.close();
    if (command.href) window.location.assign(command.href);
    const pressed = command.press ? pressedBy(command.press) : null;
    if (pressed?.matches("input")) pressed.focus();
    else pressed?.click();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt(Math.min(shown.length - 1, Math.max(0, at + step)));
    if (event.key === "Enter") run(chosen);
    if (step || event.key === "Enter") event.preventDefault();
  }
  return (
    <dialog ref={dialog} id="palette" className="modal" aria-label={words.palette} onClose={() => type("")}>
      <input
        type="text"
        role="combobox"
        aria-label={words.label}
        placeholder={words.label}
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant={chosen ? `command-${commands.indexOf(chosen)}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="commands" role="listbox" aria-label={words.palette} className="commands">
        {shown.map((command) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
          <div
            key={command.text}
            id={`command-${commands.indexOf(command)}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            onClick={() => run(command)}
          >
            {command.text} <kbd>{[...(command.shown ?? []), command.next].join(" ")}</kbd>
          </div>
        ))}
      </div>
      {shown.length === 0 ? <p className="meta">{words.none}</p> : null}
    </dialog>
  );
}
