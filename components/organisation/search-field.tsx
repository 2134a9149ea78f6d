"use client";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { typedTerms } from "#lib/format/hits";
import { useListening } from "../layout/use-listening.tsx";
import { Hits } from "../search/hits.tsx";

type Suggestion = {
  suggests: "organisation" | "sector" | "kind" | "region" | "capability" | "town";
  text: string;
  value: string;
  detail: string | null;
  page: string;
};
const GROUPS = {
  organisations: ["organisation"],
  filters: ["sector", "kind", "region"],
  capabilities: ["capability"],
  towns: ["town"],
} as const;
type Group = keyof typeof GROUPS;
export type SearchFieldWords = {
  label: string;
  placeholder: string;
  /** Of the list, and of each group in it; `number` has {n} where their number belongs. */
  list: string;
  groups: Record<Group, string>;
  number: string;
};
type Props = { words: SearchFieldWords; address: string; value?: string };

const PAUSE_MS = 120;

/** Goes where a suggestion leads: to a page, to the form's own filter, or to a search. */
function follow({ suggests, value, text, page }: Suggestion, input: HTMLInputElement) {
  const { pathname, search } = new URL(page);
  const box = input.form?.querySelector<HTMLInputElement>(`input[name="${suggests}"][value="${value}"]`);
  if (!box && suggests !== "town") return window.location.assign(pathname + search);
  if (box) Object.assign(box, { disabled: false, checked: true });
  input.value = box ? "" : text;
  input.form?.requestSubmit();
}

/** A search field that suggests names, filters, capabilities and towns while somebody types; a plain field without scripts. The keys are those of the combobox of the APG. */
export function SearchField({ words, address, value = "" }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const asking = useRef<{ timer: ReturnType<typeof setTimeout>; request: AbortController }>(undefined);
  const isScripted = useListening();
  const [shown, setShown] = useState<{ typed: string; suggestions: Suggestion[] }>();
  const [at, setAt] = useState(-1);

  const suggestions = shown?.suggestions ?? [];
  const optionId = (suggestion: Suggestion) => `${id}${suggestions.indexOf(suggestion)}`;
  function close() {
    clearTimeout(asking.current?.timer);
    asking.current?.request.abort();
    setShown(undefined);
    setAt(-1);
  }
  function ask(typed: string, pause: number) {
    clearTimeout(asking.current?.timer);
    asking.current?.request.abort();
    if (typed.trim() === "") return close();
    const request = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`${address}&q=${encodeURIComponent(typed.trim())}`, { signal: request.signal }).catch(() => undefined);
      const body = answer?.ok ? ((await answer.json().catch(() => undefined)) as { suggestions: Suggestion[] } | undefined) : undefined;
      if (request.signal.aborted) return;
      setAt(-1);
      setShown(body && body.suggestions.length > 0 ? { typed, suggestions: body.suggestions } : undefined);
    }, pause);
    asking.current = { timer, request };
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key, currentTarget } = event;
    const chosen = suggestions[at];
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      const { length } = suggestions;
      if (length === 0) return ask(currentTarget.value, 0);
      const step = key === "ArrowDown" ? 1 : -1;
      const beforeFirst = step > 0 ? -1 : 0;
      if (!event.altKey) setAt(((at < 0 ? beforeFirst : at) + step + length) % length);
    }
    if (key === "Escape" && shown) {
      event.preventDefault();
      close();
    }
    if (key !== "Enter" || event.nativeEvent.isComposing) return;
    if (chosen) {
      event.preventDefault();
      follow(chosen, currentTarget);
    }
    close();
  }
  const combobox = isScripted
    ? ({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": Boolean(shown), "aria-controls": `${id}list` } as const)
    : {};
  const chosen = suggestions[at];
  return (
    <div className="suggest">
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={words.label}
        placeholder={words.placeholder}
        defaultValue={value}
        autoComplete="off"
        aria-activedescendant={chosen && optionId(chosen)}
        onInput={({ currentTarget }) => ask(currentTarget.value, PAUSE_MS)}
        onKeyDown={onKeyDown}
        onBlur={close}
        {...combobox}
      />
      <div id={`${id}list`} role="listbox" aria-label={words.list} hidden={!shown} className="suggestions">
        {(Object.keys(GROUPS) as Group[]).map((group) => {
          const own = suggestions.filter(({ suggests }) => (GROUPS[group] as readonly string[]).includes(suggests));
          return own.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a group within a list to choose from, not one of fields.
            <div key={group} role="group" aria-labelledby={`${id}${group}`}>
              <div id={`${id}${group}`} role="presentation" className="meta">
                {words.groups[group]}
              </div>
              {own.map((suggestion) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
                <div
                  key={suggestion.suggests + suggestion.value}
                  id={optionId(suggestion)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={suggestion === chosen}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => input.current && follow(suggestion, input.current)}
                >
                  <span>
                    <Hits text={suggestion.text} terms={typedTerms(shown?.typed ?? "")} anywhere />
                  </span>
                  {suggestion.detail ? <span className="meta"> {suggestion.detail}</span> : null}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      <span className="vh" aria-live="polite">
        {shown ? words.number.replace("{n}", String(suggestions.length)) : ""}
      </span>
    </div>
  );
}
