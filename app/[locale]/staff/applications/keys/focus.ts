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
const field = () => took(document.querySelector<HTMLElement>("[data-step] :is(select, textarea, input:not([type=hidden]))"));

export type Place = { open: string | null; step: string | null };

/** Where the focus goes as the place in the queue changes: into the form that was opened, to the row that is open, or back to the row. */
export function focusAfter(was: Place, is: Place) {
  const lost = document.activeElement === document.body || document.activeElement === null;
  if (is.step !== was.step && is.step) return void (field() || title());
  if (is.open !== was.open || is.step !== was.step || lost) void (row(is.open ?? was.open) || (is.open && title()) || heading());
}
