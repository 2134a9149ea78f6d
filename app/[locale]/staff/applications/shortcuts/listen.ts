import { showDialog } from "./focus.ts";
import { closeMenu, leaveMenu } from "./menu.ts";
import { isField, pressedBy } from "./rows.ts";

export type Keys = {
  /** Single-key shortcuts are on. */
  on: boolean;
  /** Where `g` and a letter lead. */
  go: Record<string, string>;
  /** What a single key does on this page; false where it means nothing there. */
  single: (key: string) => boolean;
  /** Sends the form in which somebody types; false where there is none. */
  send: (target: EventTarget | null) => boolean;
  /** Escape. */
  close: (target: EventTarget | null) => boolean;
  /** What an arrow does outside fields and buttons, where the page is a list. */
  arrow?: (step: 1 | -1, isShifted: boolean) => boolean;
  /** Goes to another address of this very page, where it does not load it whole: what is around it would stay that of the page before. */
  visit?: (href: string) => void;
  /** Each key or click that the page hears, before anything is done about it. */
  heard?: (event: Event) => void;
  /** A click that the page answers itself, without what the browser would do. */
  clicked?: (event: MouseEvent) => boolean;
};

const PREFIX_MS = 1500;
const ARROWS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Listens to the keys of a page of staff's, and to the buttons that open its dialogs. Returns what ends it. */
export function listenToKeys({ on, go, single, send, close, arrow, visit, heard, clicked }: Keys): () => void {
  // When keys were pressed, not when the page came to hear of them: a busy one hears both late.
  let prefixedAt = Number.NEGATIVE_INFINITY;
  function letter(key: string, pressedAt: number): boolean {
    const to = pressedAt - prefixedAt < PREFIX_MS ? go[key] : undefined;
    prefixedAt = Number.NEGATIVE_INFINITY;
    if (to && visit && new URL(to, location.href).pathname === location.pathname) visit(to);
    else if (to) window.location.assign(to);
    else if (key === "g") prefixedAt = pressedAt;
    else if (key === "?") showDialog("shortcuts");
    else if (key === "/") pressedBy("/")?.focus();
    else return single(key);
    return true;
  }
  function act({ key, target, timeStamp, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    if ((ctrlKey || metaKey) && !altKey) return key === "Enter" && send(target);
    if (altKey || document.querySelector("dialog:modal, [popover]:popover-open")) return false;
    if (key === "Escape") return closeMenu() || close(target);
    if (isField(target)) return false;
    const step = target instanceof HTMLButtonElement ? undefined : ARROWS[key];
    if (step && arrow) return arrow(step, shiftKey);
    return on && key.length === 1 && key !== " " && letter(key, timeStamp);
  }
  const onKey = (event: KeyboardEvent) => {
    heard?.(event);
    if (event.defaultPrevented || event.isComposing || !act(event)) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    heard?.(event);
    leaveMenu(event.target);
    if (event.target instanceof Element && event.target.closest('[data-dialog="shortcuts"]')) showDialog("shortcuts");
    else if (clicked?.(event)) event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.documentElement.dataset.shortcuts = "ready";
  return () => {
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("click", onClick);
    delete document.documentElement.dataset.shortcuts;
  };
}
