/** What the keys find on the page: rows, and what each key presses. */
const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];

export const rowLinks = () => all<HTMLAnchorElement>(".q a.main");
const rowOf = (element: Element | null) => element?.closest<HTMLElement>("tr[data-row]") ?? null;
/** The row with the focus, else the one that is open. */
export const currentRow = () => rowOf(document.activeElement) ?? document.querySelector<HTMLElement>("tr[data-row][aria-current]");
export const linkOf = (row: Element | null) => row?.querySelector<HTMLAnchorElement>("a.main") ?? null;
export const boxOf = (row: Element | null) => row?.querySelector<HTMLInputElement>('input[name="id"]') ?? null;
export const openPanel = () => document.querySelector<HTMLElement>("[data-panel]")?.dataset.panel ?? null;

/** The last on the page that a key presses: a form that is open comes after what it belongs to. */
export const pressedBy = (key: string) => all(`[aria-keyshortcuts="${key}"]`).at(-1) ?? null;

/** Where somebody types; a box to tick is none. */
export const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]');

/** The row that lies this many after the current one; the first where there is none. */
export function rowBeyond(step: 1 | -1): HTMLAnchorElement | null {
  const links = rowLinks();
  const at = links.findIndex((link) => rowOf(link) === currentRow());
  return links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))] ?? null;
}

/** The boxes of the rows. */
export const boxes = () => all<HTMLInputElement>('.q input[name="id"]');

/** The box over the list and those of its rows say the same. */
export function ticked(target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement)) return;
  const whole = document.querySelector<HTMLInputElement>("input[data-page]");
  if (target === whole) for (const box of boxes()) box.checked = whole.checked;
  else if (target.name === "id" && whole) whole.checked = boxes().every((box) => box.checked);
  countSelected();
}

/** Says how many rows are selected, in the words that the server wrote for each number. */
export function countSelected() {
  const said = document.querySelector<HTMLElement>("[data-selected]");
  const words = JSON.parse(said?.dataset.selected ?? "[]") as string[];
  const text = words[boxes().filter((box) => box.checked).length];
  if (said && text !== undefined && said.textContent !== text) said.textContent = text;
}
