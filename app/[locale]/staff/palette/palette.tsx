"use client";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useListening } from "#components/layout/use-listening";
import { typedTerms } from "#lib/format/hits";
import { pressedBy } from "../applications/shortcuts/rows.ts";
import type { FoundGroup } from "../search/found-group.ts";
import { asker } from "./ask.ts";
import { commandsHere, type Line, type PageCommand, readTyped, withCommands } from "./palette-groups.ts";
import { PaletteLines } from "./palette-lines.tsx";
import { PalettePreview } from "./palette-preview.tsx";

export type PaletteWords = Record<
  | "title"
  | "label"
  | "placeholder"
  | "list"
  | "close"
  | "number"
  | "numberFirst"
  | "nothing"
  | "failed"
  | "page"
  | "move"
  | "enter"
  | "newTab"
  | "commandsOnly"
  | "commands",
  string
>;
type Props = {
  /** Where a text is looked for; nowhere for those who may only run the commands of their page. */
  address: string | undefined;
  /** The search page. */
  page: string;
  icon: string;
  words: PaletteWords;
};
const DIALOG = "palette";
const CLOSES = "Esc";
const HINTS = [
  ["move", "↑", "↓"],
  ["enter", "Enter"],
  ["newTab", "Ctrl+Enter"],
  ["commandsOnly", ">"],
] as const;

/** Ctrl+K on each page of staff's: finds what the search page finds, and the commands of the page. The field keeps the focus; arrows choose, Enter opens. */
export function Palette({ address, page, icon, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const here = useListening();
  const [typed, type] = useState("");
  const [commands, setCommands] = useState<PageCommand[]>([]);
  const [found, setFound] = useState<{ q: string; groups: FoundGroup[]; failed: boolean }>();
  const [at, setAt] = useState(0);
  /** Enter was pressed before the answer came: what it opens is not known yet. */
  const entered = useRef(false);
  const search = useMemo(() => (address ? asker(address) : undefined), [address]);
  const { q, commandsOnly } = readTyped(typed);

  const groups = withCommands(found?.groups ?? [], commands, typed, { title: words.commands, icon });
  const lines = groups.flatMap(({ items }) => items);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const n = lines.filter(({ isMore }) => !isMore).length;
  const number = n < lines.length ? words.numberFirst : words.number;
  const isAsked = !search || commandsOnly || found?.q === q;

  const ask = useCallback(
    async (text: string, pause?: number) => {
      const answer = await search?.ask(text, pause);
      if (answer) setFound({ q: text, groups: answer.groups ?? [], failed: !answer.groups });
    },
    [search],
  );
  function change(text: string) {
    type(text);
    setAt(0);
    entered.current = false;
    const next = readTyped(text);
    if (!next.commandsOnly) void ask(next.q);
  }
  function run(line: Line | undefined, isNewTab = false) {
    if (!line) return;
    if (line.href && isNewTab) return void window.open(line.href, "_blank", "noopener");
    dialog.current?.close();
    if (line.href) return window.location.assign(line.href);
    const pressed = line.press ? pressedBy(line.press) : null;
    if (pressed?.matches("input")) pressed.focus();
    else pressed?.click();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt(Math.min(lines.length - 1, Math.max(0, at + step)));
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      if (isAsked) run(chosen, event.ctrlKey || event.metaKey);
      else entered.current = true;
    }
    if (step || event.key === "Enter") event.preventDefault();
  }

  useEffect(() => {
    if (!isAsked || !entered.current) return;
    entered.current = false;
    run(chosen);
  });
  useEffect(() => {
    document.getElementById(`${DIALOG}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  useEffect(() => {
    function show() {
      if (document.querySelector("dialog:modal")) return;
      setCommands(commandsHere());
      dialog.current?.showModal();
      void ask("", 0);
    }
    function onKey(event: globalThis.KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      show();
    }
    function onClick(event: MouseEvent) {
      if (!(event.target instanceof Element && event.target.closest(`[data-dialog="${DIALOG}"]`))) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show();
    }
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.documentElement.dataset.palette = "ready";
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
      search?.end();
    };
  }, [search, ask]);

  function forget() {
    search?.end();
    type("");
    setAt(0);
    setFound(undefined);
    entered.current = false;
  }
  if (!here) return null;
  const state = found?.failed && !commandsOnly ? words.failed : isAsked && n === 0 ? words.nothing : "";
  return (
    <dialog ref={dialog} id={DIALOG} className="palette" aria-label={words.title} onClose={forget}>
      <div className="ask">
        <input
          type="text"
          role="combobox"
          aria-label={words.label}
          placeholder={words.placeholder}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${DIALOG}-list`}
          aria-activedescendant={chosen ? `${DIALOG}-${lines.indexOf(chosen)}` : undefined}
          autoComplete="off"
          value={typed}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="meta num" role="status">
          {isAsked ? state || number.replace("{n}", String(n)) : ""}
        </span>
        <button type="button" className="linkbtn" onClick={() => dialog.current?.close()}>
          {words.close} <kbd>{CLOSES}</kbd>
        </button>
      </div>
      <div className="found-here">
        <PaletteLines id={DIALOG} label={words.list} groups={groups} chosen={chosen} terms={typedTerms(q)} run={run} />
        <PalettePreview groups={groups} line={chosen} words={words} />
      </div>
      <p className="hints meta">
        {HINTS.map(([does, ...keys]) => (
          <span key={does}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {words[does]}
          </span>
        ))}
        {address ? (
          <a className="alone" href={q && !commandsOnly ? `${page}?q=${encodeURIComponent(q)}` : page}>
            {words.page}
          </a>
        ) : null}
      </p>
    </dialog>
  );
}
