import { focusStep } from "./focus.ts";
import type { Keys } from "./listen.ts";
import {
  boxOf,
  cancelSelection,
  currentRow,
  isField,
  isSearch,
  isSelecting,
  linkOf,
  openPanel,
  pressedBy,
  pressedInBar,
  rowBeyond,
  rowLinks,
  written,
} from "./rows.ts";

export type Acting = {
  /** An answer is on its way: no decision is taken on what it may replace. */
  busy: () => boolean;
  visit: (href: string) => void;
  /** Says why a key did nothing. */
  say: (why: "none" | "nothing" | "claim" | "nothingToUndo" | "one") => void;
};

const DECISIONS = new Set(["a", "c", "r", "d", "s", "S", "m"]);

const press = (key: string) => {
  const found = pressedBy(key);
  found?.click();
  return found !== null;
};

/** Moves to another row; a panel that is open follows. */
function move(step: 1 | -1, { visit }: Acting) {
  const link = rowBeyond(step);
  if (!link) return false;
  link.focus();
  if (openPanel()) visit(link.href);
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

/** The way is closed: its reason takes the focus, so that it is seen and read aloud, or the form that is open in its place. Otherwise it is said. */
function sayWhyNot(key: string, { say }: Acting) {
  const reason = document.querySelector<HTMLElement>("#why-not");
  if (focusStep()) return true;
  // What closes the decisions may not be why it cannot be assigned.
  if (key === "m" && document.querySelector("#panel-title")) say("claim");
  else if (reason) reason.focus();
  else say(openPanel() === null ? "none" : "nothing");
  return true;
}

function undo({ busy, say }: Acting) {
  if (!busy() && !press("z")) say("nothingToUndo");
  return true;
}

/** A decision is about those that are selected; where none is, about the application that is open. With another row in hand it opens that one first. */
function decide(key: string, acting: Acting) {
  if (acting.busy()) return true;
  if (isSelecting()) {
    const button = pressedInBar(written(key));
    if (button) button.click();
    else acting.say("one");
    return true;
  }
  const row = currentRow();
  if (row && row.dataset.row !== openPanel()) {
    const link = linkOf(row);
    if (link) acting.visit(link.href);
    return link !== null;
  }
  return press(written(key)) || sayWhyNot(key, acting);
}

function single(key: string, acting: Acting): boolean {
  if (DECISIONS.has(key) || (isSelecting() && pressedInBar(written(key)))) return decide(key, acting);
  switch (key) {
    case "j":
      return move(1, acting);
    case "k":
      return move(-1, acting);
    case "x":
      boxOf(currentRow())?.click();
      return true;
    case "z":
      return undo(acting);
    default:
      return false;
  }
}

/** From the search box back to the list. The browser clears a text in it first. */
function leaveSearch({ value }: HTMLInputElement) {
  if (value !== "") return false;
  (linkOf(currentRow()) ?? rowLinks()[0])?.focus();
  return true;
}

/** What the keys do in the queue. */
export const queueKeys = (acting: Acting): Pick<Keys, "single" | "send" | "close" | "arrow" | "visit"> => ({
  single: (key) => single(key, acting),
  send: (target) => isField(target) && press("Control+Enter"),
  close: (target) => (isSearch(target) ? leaveSearch(target) : press("Escape") || cancelSelection()),
  arrow: (step, isShifted) => (isShifted ? range(step) : move(step, acting)),
  visit: acting.visit,
});
