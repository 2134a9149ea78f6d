import { linkOf } from "./rows.ts";

const took = (element: HTMLElement | null) => {
  // What is hidden keeps the focus until the next frame, and loses it then.
  if (!element?.checkVisibility()) return false;
  element.focus();
  return document.activeElement === element;
};
const row = (id: string | null) => took(linkOf(id ? document.querySelector(`tr[data-row="${CSS.escape(id)}"]`) : null));
const title = () => took(document.querySelector<HTMLElement>("#panel-title"));
const heading = () => took(document.querySelector<HTMLElement>(".queue h1"));
/** What to do with the rows that are selected: the step that was asked for before. */
const selection = (step: string) =>
  took(document.querySelector<HTMLElement>(`.select:has(.q input:checked) [data-go="${CSS.escape(step)}"]`));
/** The form that the address has opened takes the focus. */
export function focusStep(): boolean {
  const field = document.querySelector<HTMLElement>("[data-step] :is(select, textarea, input:not([type=hidden]))");
  const has = took(field);
  // The focus alone brings only the line of the caret into sight.
  if (has) field?.scrollIntoView({ block: "nearest" });
  return has;
}

/** The link that opened a form takes the focus again; where it lies in a closed menu, the button of the menu does. */
export const focusOpener = (link: HTMLElement | undefined) =>
  took(link ?? null) || took(link?.closest("details")?.querySelector("summary") ?? null);

/** Opens a dialog of the page at its beginning. */
export function showDialog(id: string) {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog#${id}`);
  dialog?.showModal();
  // Where the first control is at the foot, the browser has scrolled to it.
  dialog?.querySelector<HTMLElement>("h2[tabindex]")?.focus();
}

/** `bulk`: the step on many whose dialog is open. */
export type Place = { open: string | null; step: string | null; bulk: string | null };

/** Where the focus goes as the place in the queue changes: into the form that was opened, to the row that is open, back to the row, or to what to do with those selected. */
export function focusAfter(was: Place, is: Place) {
  // A dialog that closes gives the focus back to the heading, where it was as the page opened.
  const lost = document.activeElement === document.body || document.activeElement === null || document.activeElement.matches("h1");
  if (is.step !== was.step && is.step) return void (focusStep() || title());
  if (lost && was.bulk && !is.bulk && selection(was.bulk)) return;
  if (is.open !== was.open || is.step !== was.step || lost) void (row(is.open ?? was.open) || (is.open && title()) || heading());
}
