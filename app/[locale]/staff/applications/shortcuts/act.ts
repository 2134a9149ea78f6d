import { showDialog } from "./focus.ts";
import { boxOf, currentRow, isField, linkOf, openPanel, pressedBy, rowBeyond } from "./rows.ts";

export type Acting = {
  /** Single-key shortcuts are on. */
  on: boolean;
  /** An answer is on its way: no decision is taken on what it may replace. */
  busy: () => boolean;
  visit: (href: string) => void;
  /** Says why a key did nothing. */
  say: (why: "none" | "nothingToUndo") => void;
  /** Where `g` and a letter lead. */
  go: Record<string, string>;
};

const DECISIONS = new Set(["a", "c", "r", "d", "s", "S", "m"]);
const PREFIX_MS = 1500;
let prefixedAt = 0;

const press = (key: string) => {
  const found = pressedBy(key);
  found?.click();
  return found !== null;
};

/** Moves to another row; a panel that is open follows. */
function move(step: 1 | -1, acting: Acting) {
  const link = rowBeyond(step);
  if (!link) return false;
  link.focus();
  if (openPanel()) acting.visit(link.href);
  return true;
}

function range(step: 1 | -1) {
  for (const row of [currentRow(), rowBeyond(step)?.closest("tr") ?? null]) {
    const box = boxOf(row);
    if (box && !box.checked) box.click();
  }
  const link = rowBeyond(step);
  link?.focus();
  return link !== null;
}

/** The way is closed: its reason takes the focus, so that it is seen and read aloud. Where no application is open, that is said. */
function sayWhyNot({ say }: Acting) {
  const reason = document.querySelector<HTMLElement>("#why-not");
  if (reason) reason.focus();
  else say("none");
  return true;
}

function undo(acting: Acting) {
  if (!acting.busy() && !press("z")) acting.say("nothingToUndo");
  return true;
}

/** A decision is about the application that is open; with another row in hand it opens that one first. */
function decide(key: string, acting: Acting) {
  const row = currentRow();
  if (acting.busy()) return true;
  if (row && row.dataset.row !== openPanel()) {
    const link = linkOf(row);
    if (link) acting.visit(link.href);
    return link !== null;
  }
  return press(key === "S" ? "Shift+S" : key) || sayWhyNot(acting);
}

function single(key: string, acting: Acting): boolean {
  if (prefixedAt > 0) {
    const to = Date.now() - prefixedAt < PREFIX_MS ? acting.go[key] : undefined;
    prefixedAt = 0;
    if (to) acting.visit(to);
    if (to) return true;
  }
  if (DECISIONS.has(key)) return decide(key, acting);
  switch (key) {
    case "j":
      return move(1, acting);
    case "k":
      return move(-1, acting);
    case "x":
      boxOf(currentRow())?.click();
      return true;
    case "g":
      prefixedAt = Date.now();
      return true;
    case "z":
      return undo(acting);
    case "/":
      pressedBy("/")?.focus();
      return true;
    case "?":
      showDialog("shortcuts");
      return true;
    default:
      return false;
  }
}

/** What a key does in the queue. Answers whether it did something, so that the browser does not do its own. */
export function act(event: KeyboardEvent, acting: Acting): boolean {
  const { key, target, shiftKey } = event;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return key === "Enter" && isField(target) && press("Control+Enter");
  if (event.altKey || document.querySelector("dialog:modal, [popover]:popover-open")) return false;
  if (key === "Escape") return press("Escape");
  if (isField(target) || target instanceof HTMLButtonElement)
    return !isField(target) && acting.on && key.length === 1 && key !== " " && single(key, acting);
  if (key === "ArrowDown" || key === "ArrowUp") {
    const step = key === "ArrowDown" ? 1 : -1;
    return shiftKey ? range(step) : move(step, acting);
  }
  return acting.on && key.length === 1 && single(key, acting);
}
